package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a page is there for, and what each run of its text bears: what it says itself ({@link RunSigns}), what its elements
 * are called ({@link ElementSigns}), where it stands ({@link PlaceSigns}). What is called an alert and stands in the column of
 * the article does not pop up.
 *
 * @param signs one set for each run of {@code text}, in the order of the runs
 */
record PageSigns(PageText text, PageKind kind, List<Set<Sign>> signs) {
    PageSigns {
        signs = List.copyOf(signs);
    }

    /**
     * @param text what {@code page} shows
     * @param data what it says in its data, for search engines
     */
    static PageSigns of(HtmlPage page, PageText text, String data) {
        var signs = new ArrayList<Set<Sign>>();
        ElementSigns elements = ElementSigns.of(text);
        PageKind kind = PageKind.of(page, text);
        var places = new PlaceSigns(text, kind, data);
        for (int at = 0; at < text.runs().size(); at++) {
            TextRun run = text.runs().get(at);
            EnumSet<Sign> all = elements.of(run.part());
            all.addAll(RunSigns.of(run));
            all.addAll(places.of(at, all));
            if (all.contains(Sign.COLUMN)) {
                all.remove(Sign.NAMED_POPUP);
            }
            signs.add(all);
        }
        return new PageSigns(text, kind, signs);
    }

    /** Which runs to keep where {@code odds} are the natural log-odds that each is content. */
    boolean[] keep(double[] odds) {
        boolean[] keep = BestCut.keep(odds, text.runs());
        SaidBefore.drop(kind, text.runs(), signs, keep);
        ListFate.share(text.runs(), keep);
        if (kind != PageKind.FORUM) { // there, what looks so is what people ask one another
            QuestionFate.share(text.runs(), keep);
        }
        HeadingFate.share(text.runs(), odds, keep, kind == PageKind.SPARSE);
        for (int at = 0; at < keep.length; at++) {
            keep[at] |= signs.get(at).contains(Sign.NOTICE);
        }
        return keep;
    }
}
