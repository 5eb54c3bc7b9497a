package dev.kneadle.ingest.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run's place in the page says of it: where the prose is, what stands beside it, what heading it is under. */
final class PlaceSigns {
    /** Runs a group has: the innermost element with as many is looked at as a whole. */
    private static final int GROUP = 4;

    /** Runs that one of many cards has at most. */
    private static final int CARD = 15;

    /** Words a card has at most that leads to another page. */
    private static final int CARD_WORDS = 100;

    /** The share of links up to which an aside is a box of the article, and not a column of other pages. */
    private static final double FEW_LINKS = 0.1;

    /** Words a caption has at least that says more than a name. */
    private static final int TELLING = 6;

    private final PageText page;
    private final String data;
    private final Map<String, Integer> texts = new HashMap<>();
    private final TextPart most;
    private final TextPart half;
    private final TextPart third;
    private final int title;
    private final int firstProse;
    private final int lastProse;
    private final TextColumn column;
    private final ArticleEnd end;
    private final HeadingAbove above = new HeadingAbove();
    private final Notices notices = new Notices();
    private int coreWords;

    /** @param data what the page says in its data, for search engines */
    PlaceSigns(PageText page, PageKind kind, String data) {
        this.page = page;
        this.data = data;
        List<TextRun> runs = page.runs();
        runs.forEach(run -> texts.merge(run.text(), 1, Integer::sum));
        most = core(0.85);
        half = core(0.5);
        third = core(0.3);
        column = TextColumn.of(runs, half, kind);
        end = ArticleEnd.of(runs, half);
        int first = runs.size();
        int last = -1;
        int heading = -1;
        for (int at = 0; at < runs.size(); at++) {
            TextRun run = runs.get(at);
            if (run.isProse() && run.part().isWithin(half)) {
                first = Math.min(first, at);
                last = at;
            }
            if (heading < 0 && run.headingLevel() == 1) {
                heading = at;
            }
        }
        firstProse = first;
        lastProse = last;
        title = heading;
    }

    /** The innermost part with {@code share} of the page's prose; one paragraph alone is none, for a short page may have no other. */
    private TextPart core(double share) {
        TextPart at = page.root();
        double wanted = Math.max(1, share * at.prose());
        while (true) {
            Optional<TextPart> next = at.inner().stream()
                    .filter(inner -> inner.size() > 1 && inner.prose() >= wanted)
                    .findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
    }

    /** The signs of run number {@code at}, {@code known} being those it has by itself. Runs are asked for in order. */
    Set<Sign> of(int at, Set<Sign> known) {
        TextRun run = page.runs().get(at);
        var signs = EnumSet.noneOf(Sign.class);
        above.addSigns(run, known, signs);
        column.addSigns(run, signs);
        addCore(run, signs);
        addEnd(at, known, signs);
        addInsets(run, known, signs);
        addOrder(at, signs);
        if (!standsBeforeAll(run, signs) && notices.contain(run, known)) {
            signs.add(Sign.NOTICE);
        }
        addNeighbour(at - 1, Sign.PREVIOUS_PROSE, Sign.PREVIOUS_LINKS, signs);
        addNeighbour(at + 1, Sign.NEXT_PROSE, Sign.NEXT_LINKS, signs);
        addGroup(run.part(), signs);
        addRepetition(run, signs);
        return signs;
    }

    private void addCore(TextRun run, Set<Sign> signs) {
        TextPart part = run.part();
        boolean beside = column.isAuthorsBeside(run);
        if (beside || part.isWithin(most)) {
            signs.add(Sign.CORE_MOST);
        }
        if (beside || part.isWithin(half)) {
            signs.add(Sign.CORE_HALF);
        }
        if (part.isWithin(half)) {
            addPlaceInCore(run, signs);
        }
        if (beside || part.isWithin(third)) {
            signs.add(Sign.CORE_THIRD);
        }
    }

    /** The last tenth tells nothing of a box that may be the author's: the last one may warn. */
    private void addPlaceInCore(TextRun run, Set<Sign> signs) {
        if (coreWords * 10 < half.words()) {
            signs.add(Sign.CORE_BEGINS);
        }
        if (coreWords * 10 > half.words() * 9 && !column.isInBox(run)) {
            signs.add(Sign.CORE_ENDS);
        }
        coreWords += run.words();
    }

    private void addEnd(int at, Set<Sign> known, Set<Sign> signs) {
        TextRun run = page.runs().get(at);
        boolean aside = signs.contains(Sign.COLUMN_BOX) || column.isBeside(run);
        if (end.isBefore(at, run, known, aside)) {
            signs.add(Sign.AFTER_CONCLUSION);
        }
    }

    /** What an article has beside its lines: boxes and captions that say something. */
    private void addInsets(TextRun run, Set<Sign> known, Set<Sign> signs) {
        if (!run.part().isWithin(half)) {
            return;
        }
        if (known.contains(Sign.IN_ASIDE) && aside(run.part()).linkShare() < FEW_LINKS) {
            signs.add(Sign.IN_BOX);
        }
        boolean tells = run.words() >= TELLING && known.contains(Sign.SENTENCE) && !known.contains(Sign.SAYS_CREDIT);
        if (tells && known.contains(Sign.CAPTION)) {
            signs.add(Sign.CAPTION_TELLS);
        }
    }

    /** The innermost aside around {@code part}. */
    private static TextPart aside(TextPart part) {
        TextPart at = part;
        while (!at.isRoot() && !ElementSigns.isAside(at.element())) {
            at = at.outer();
        }
        return at;
    }

    private void addOrder(int at, Set<Sign> signs) {
        int size = page.runs().size();
        if (at < title) {
            signs.add(Sign.BEFORE_TITLE);
        }
        boolean beside = column.isAuthorsBeside(page.runs().get(at));
        if (!beside && lastProse >= 0 && at < firstProse) {
            signs.add(Sign.BEFORE_PROSE);
        }
        if (!beside && lastProse >= 0 && at > lastProse) {
            signs.add(Sign.AFTER_PROSE);
        }
        if (at * 10 < size) {
            signs.add(Sign.FIRST_TENTH);
        }
        if (at * 5 > size * 4) {
            signs.add(Sign.LAST_FIFTH);
        }
    }

    /** Where banners stand: before the title or, where there is none, before the article. */
    private boolean standsBeforeAll(TextRun run, Set<Sign> signs) {
        return signs.contains(Sign.BEFORE_TITLE)
                || (title < 0
                        && signs.contains(Sign.BEFORE_PROSE)
                        && !run.part().isWithin(half));
    }

    private void addNeighbour(int at, Sign prose, Sign links, Set<Sign> signs) {
        if (at < 0 || at >= page.runs().size()) {
            return;
        }
        TextRun neighbour = page.runs().get(at);
        if (neighbour.isProse()) {
            signs.add(prose);
        }
        if (neighbour.linkShare() > 0.5) {
            signs.add(links);
        }
    }

    private static void addGroup(TextPart part, Set<Sign> signs) {
        TextPart group = part;
        while (!group.isRoot() && group.size() < GROUP) {
            group = group.outer();
        }
        if (group.linkShare() > 0.8) {
            signs.add(Sign.GROUP_MANY_LINKS);
        } else if (group.linkShare() > 0.5) {
            signs.add(Sign.GROUP_LINKS);
        }
        if (group.prose() * 2 > group.words()) {
            signs.add(Sign.GROUP_PROSE);
        }
        if (group.words() < 30) {
            signs.add(Sign.GROUP_SMALL);
        }
        if (group.words() > 200) {
            signs.add(Sign.GROUP_BIG);
        }
    }

    private void addRepetition(TextRun run, Set<Sign> signs) {
        if (isInOneOfManyCards(run.part())) {
            signs.add(Sign.SIBLINGS_ALIKE);
        }
        if (isInCardThatLeads(run.part())) {
            signs.add(Sign.CARD_LEADS);
        }
        if (texts.getOrDefault(run.text(), 0) > 1) {
            signs.add(run.words() > 10 ? Sign.REPEATED_LONG : Sign.REPEATED);
        }
        if (run.words() >= 5 && !data.isEmpty() && data.contains(start(run.text()))) {
            signs.add(Sign.STRUCTURED);
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    private static boolean isInOneOfManyCards(TextPart part) {
        for (TextPart at = part; !at.isRoot() && at.size() <= CARD; at = at.outer()) {
            if (!at.element().normalName().equals("p") && at.alike() >= GROUP) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is in something small of which there are more, with a line that is a link: a headline, or "Read more". */
    private static boolean isInCardThatLeads(TextPart part) {
        for (TextPart at = part; !at.isRoot() && at.size() <= CARD && at.words() <= CARD_WORDS; at = at.outer()) {
            if (at.size() > 1 && at.alike() > 1 && at.leads()) {
                return true;
            }
        }
        return false;
    }
}
