package dev.kneadle.model;

import java.util.Locale;

/** How a heading was told from the text around it, the surest first. */
public enum HeadingSource {
    /** The format says so: {@code <h2>}, {@code ##}, a heading style. */
    MARKUP,
    /** Its looks say so: bold, or bigger than the text. */
    STYLE,
    /** Its words and its place say so: a bare line in plain text. */
    INFERRED,
    /** There is no heading: the lead. */
    NONE;

    /** As it stands in JSON: {@code markup}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
