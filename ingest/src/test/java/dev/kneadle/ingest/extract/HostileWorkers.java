package dev.kneadle.ingest.extract;

import java.time.Duration;
import java.util.List;

/** A pool of {@link HostileWorker}s, for tests of whole runs. */
public final class HostileWorkers {
    private HostileWorkers() {}

    public static ArticleExtractor start(int workers, Duration deadline) {
        return new WorkerExtractor(workers, deadline, HostileWorker.class, List.of("-Xmx64m"));
    }
}
