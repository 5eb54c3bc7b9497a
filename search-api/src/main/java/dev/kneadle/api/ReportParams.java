package dev.kneadle.api;

import dev.kneadle.index.RunReport;
import java.util.List;

/** Which part of the last run's files is asked for: the one place that judges it, for the API and the page alike. */
record ReportParams(int offset, int limit) {
    private static final List<String> KNOWN = List.of("offset", "limit");

    /** A page of a screen or three; at most what can be scrolled through. */
    private static final int USUAL = 50;

    private static final int MOST = 500;

    /** @throws BadRequest for the first parameter that is unknown or is not what it must be */
    static ReportParams of(Parameters sent) {
        sent.requireKnown(KNOWN);
        return new ReportParams(
                SearchParams.number(sent, "offset", 0, 0, RunReport.MOST_FILES),
                SearchParams.number(sent, "limit", USUAL, 1, MOST));
    }

    List<RunReport.FileReport> of(List<RunReport.FileReport> files) {
        int from = Math.min(offset, files.size());
        return files.subList(from, Math.min(files.size(), from + limit));
    }

    ReportParams from(int other) {
        return new ReportParams(other, limit);
    }

    String toQuery() {
        return "offset=" + offset + "&limit=" + limit;
    }
}
