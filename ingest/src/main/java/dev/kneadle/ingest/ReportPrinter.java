package dev.kneadle.ingest;

import java.io.IOException;

/** Tells what a run did, or what it would do. */
interface ReportPrinter {
    void report(IngestReport report) throws IOException;

    void plan(IngestPlan plan) throws IOException;
}
