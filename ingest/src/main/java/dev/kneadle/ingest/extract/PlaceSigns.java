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

    private static final int DEEPEST_LEVEL = 7;

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
    private Sign under = Sign.ALWAYS;
    private int underLevel = DEEPEST_LEVEL;

    /** @param data what the page says in its data, for search engines */
    PlaceSigns(PageText page, String data) {
        this.page = page;
        this.data = data;
        List<TextRun> runs = page.runs();
        runs.forEach(run -> texts.merge(run.text(), 1, Integer::sum));
        most = core(0.85);
        half = core(0.5);
        third = core(0.3);
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
        addHeadingAbove(run, known, signs);
        addCore(run.part(), signs);
        addInsets(run, known, signs);
        addOrder(at, signs);
        addNeighbour(at - 1, Sign.PREVIOUS_PROSE, Sign.PREVIOUS_LINKS, signs);
        addNeighbour(at + 1, Sign.NEXT_PROSE, Sign.NEXT_LINKS, signs);
        addGroup(run.part(), signs);
        addRepetition(run, signs);
        return signs;
    }

    /** A heading such as "Related posts" speaks for all below it, to the next heading of its level. */
    private void addHeadingAbove(TextRun run, Set<Sign> known, Set<Sign> signs) {
        int level = run.headingLevel();
        if (level > 0) {
            Sign announced = announced(known);
            if (announced != Sign.ALWAYS || level <= underLevel) {
                under = announced;
                underLevel = level;
            }
        }
        signs.add(under);
    }

    private static Sign announced(Set<Sign> known) {
        if (known.contains(Sign.SAYS_RELATED)) {
            return Sign.UNDER_RELATED;
        }
        if (known.contains(Sign.SAYS_REPLY)) {
            return Sign.UNDER_COMMENTS;
        }
        if (known.contains(Sign.SAYS_CALL)) {
            return Sign.UNDER_CALL;
        }
        boolean asks = known.contains(Sign.SAYS_SUBSCRIBE) || known.contains(Sign.SAYS_SHARE);
        return asks ? Sign.UNDER_SUBSCRIBE : Sign.ALWAYS;
    }

    private void addCore(TextPart part, Set<Sign> signs) {
        if (part.isWithin(most)) {
            signs.add(Sign.CORE_MOST);
        }
        if (part.isWithin(half)) {
            signs.add(Sign.CORE_HALF);
        }
        if (part.isWithin(third)) {
            signs.add(Sign.CORE_THIRD);
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
        if (lastProse >= 0 && at < firstProse) {
            signs.add(Sign.BEFORE_PROSE);
        }
        if (lastProse >= 0 && at > lastProse) {
            signs.add(Sign.AFTER_PROSE);
        }
        if (at * 10 < size) {
            signs.add(Sign.FIRST_TENTH);
        }
        if (at * 5 > size * 4) {
            signs.add(Sign.LAST_FIFTH);
        }
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
}
