package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The end of an article that has a conclusion: the next heading of its level. Sites go on there with what they offer, and
 * authors with when to see a doctor: what follows is the site's only where it leads elsewhere, says so or stands aside.
 */
final class ArticleEnd {
    private final int end;

    private ArticleEnd(int end) {
        this.end = end;
    }

    /**
     * The end of the article in {@code core}. Only its last conclusion counts, in its last third, and none of a mere part of
     * it, below the highest headings that it has under its title.
     */
    static ArticleEnd of(List<TextRun> runs, TextPart core) {
        int level = runs.stream()
                .filter(run -> run.part().isWithin(core))
                .mapToInt(TextRun::headingLevel)
                .filter(any -> any > 1)
                .min()
                .orElse(0);
        int conclusion = -1;
        int words = 0;
        for (int at = 0; at < runs.size(); at++) {
            TextRun run = runs.get(at);
            if (run.part().isWithin(core)) {
                boolean late = words * 3 >= core.words() * 2;
                conclusion = late && run.headingLevel() == level && concludes(run) ? at : conclusion;
                words += run.words();
            }
        }
        return new ArticleEnd(
                conclusion < 0 ? runs.size() : next(runs, conclusion).orElse(runs.size()));
    }

    private static boolean concludes(TextRun run) {
        return run.headingLevel() > 1 && RunSigns.ofPhrases(run).contains(Sign.SAYS_CONCLUSION);
    }

    /** The first heading behind {@code conclusion} that is not below it. */
    private static OptionalInt next(List<TextRun> runs, int conclusion) {
        int level = runs.get(conclusion).headingLevel();
        return IntStream.range(conclusion + 1, runs.size())
                .filter(at -> runs.get(at).headingLevel() > 0)
                .filter(at -> runs.get(at).headingLevel() <= level)
                .findFirst();
    }

    /**
     * Whether run number {@code at} stands behind the end and is the site's.
     *
     * @param known the signs it has by itself
     * @param aside whether it stands beside the article or in a box of the site
     */
    boolean isBefore(int at, TextRun run, Set<Sign> known, boolean aside) {
        return at >= end && (aside || run.linked() > 0 || RunSigns.speaksForSite(run, known));
    }
}
