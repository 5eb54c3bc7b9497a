package dev.kneadle.ingest;

import java.io.IOException;
import java.util.List;

/** Tells what a run did, or what it would do. */
interface ReportPrinter {
    void report(IngestReport report) throws IOException;

    /**
     * What would become of each article.
     *
     * @param foreseen in the order of their ids
     */
    void dryRun(List<Foreseen> foreseen) throws IOException;
}
