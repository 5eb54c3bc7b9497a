package dev.kneadle.ingest;

import dev.kneadle.index.SectionWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What follows a run: the sections that can be found by their words get their vectors, so that they can be found by their
 * meaning too. It may take long, so it can be ended at any time; the next goes on from there.
 */
final class VectorPass {
    /** So many sections take a second or two, after which it can be ended. */
    private static final int AT_A_TIME = 64;

    /** Every commit rewrites a part of the index, and nobody waits for the vectors. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(15);

    private final SectionWriter index;
    private final Progress progress;
    private final int jobs;

    /** @param jobs how many texts are computed at a time, at least 1; has no influence on the result */
    VectorPass(SectionWriter index, Progress progress, int jobs) {
        this.index = index;
        this.progress = progress;
        this.jobs = jobs;
    }

    /**
     * Goes on until every section has its vectors or it is told to end.
     *
     * @return how many sections got theirs
     */
    int run(BooleanSupplier end) throws IOException {
        int missing = index.withoutVectors();
        if (missing == 0) {
            return 0;
        }
        var lastCommit = new Stopwatch();
        int done = 0;
        progress.start(missing);
        try {
            for (int added = 1; added > 0 && !end.getAsBoolean(); ) {
                added = index.addVectors(AT_A_TIME, jobs);
                done += added;
                for (int section = 0; section < added; section++) {
                    progress.step("");
                }
                if (lastCommit.elapsed().compareTo(COMMIT_EVERY) > 0) {
                    index.commit(index.contentFolders());
                    lastCommit.restart();
                }
            }
        } finally {
            progress.end();
        }
        index.finish(index.contentFolders());
        return done;
    }
}
