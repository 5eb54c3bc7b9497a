package dev.kneadle.ingest.extract;

import java.util.regex.Pattern;

/** Whether a text without a telling name is Markdown: only where its structure cannot be meant otherwise. */
final class MarkdownLook {
    private static final Pattern HEADING = Pattern.compile("^#{1,6} \\S.*$", Pattern.MULTILINE);
    private static final Pattern OTHER = Pattern.compile(
            "^```\\w*\\s*$|^\\|.*\\|\\s*$\\R^\\|[ :|-]+\\|\\s*$|\\[[^\\]\\n]{1,200}\\]\\((?:https?:|/|#)[^)\\s]{0,500}\\)|\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*|^> \\S|^[-*] \\S",
            Pattern.MULTILINE);
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\s*\\R(?:[A-Za-z_]+:.*\\R)+---\\s*\\R");

    private MarkdownLook() {}

    /** Two headings, or one and something else of Markdown's, or front matter. A lone {@code #} is also a comment. */
    static boolean in(String text) {
        if (FRONT_MATTER.matcher(text).find()) {
            return true;
        }
        long headings = HEADING.matcher(text).results().limit(2).count();
        return headings > 1 || (headings == 1 && OTHER.matcher(text).find());
    }
}
