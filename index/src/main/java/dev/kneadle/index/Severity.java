package dev.kneadle.index;

import java.util.Locale;

/** What a warning asks of the reader, the most severe first. */
public enum Severity {
    /** End what is being done. */
    STOP,
    /** Let somebody who knows look at it. */
    SEEK_CARE,
    /** Leave something undone. */
    AVOID,
    /** Anything else to mind: a limit, a condition, someone to ask first. */
    CAUTION;

    /** Of a warning in the article's own words. In languages other than English all are cautions. */
    public static Severity of(String warning) {
        return WarningWords.TABLE.severityOf(warning);
    }

    /** As it stands in JSON: {@code seek-care}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Severity ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
