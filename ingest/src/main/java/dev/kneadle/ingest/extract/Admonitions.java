package dev.kneadle.ingest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boxes that call something a warning or a tip, in the dialects of Markdown that have them: GitHub's
 * {@code > [!WARNING]}, {@code :::warning} of VuePress and Docusaurus, {@code !!! warning} of MkDocs.
 */
final class Admonitions {
    private static final Set<String> KINDS = Set.of(
            "note",
            "tip",
            "hint",
            "info",
            "important",
            "warning",
            "caution",
            "danger",
            "attention",
            "error",
            "success",
            "example",
            "question",
            "seealso",
            "details");

    private static final Set<String> ADVICE = Set.of("tip", "hint", "warning", "caution", "danger", "attention");

    private static final Set<String> DANGER = Set.of("warning", "caution", "danger", "attention");

    private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}]");

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~)");
    private static final Pattern CONTAINER =
            Pattern.compile("^ {0,3}:{3,}\\s*\\{?\\.?([a-zA-Z]*)\\}?(?:\\[([^\\]]*)\\]|\\s+(.*))?\\s*$");
    private static final Pattern MKDOCS =
            Pattern.compile("^(?:!!!|\\?\\?\\?\\+?)\\s+([a-zA-Z]+)[^\"]*(?:\"([^\"]*)\")?\\s*$");
    private static final Pattern MARKER = Pattern.compile("\\A\\[!([a-zA-Z]+)\\]\\s*");

    private Admonitions() {}

    /** The text with every dialect's box opened by a paragraph {@code [!KIND]}, as GitHub's is inside its quotation. */
    static String asQuotes(String markdown) {
        if (!markdown.contains(":::") && !markdown.contains("!!!") && !markdown.contains("???")) {
            return markdown;
        }
        var out = new StringBuilder(markdown.length() + 64);
        boolean code = false;
        boolean indented = false;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            code ^= FENCE.matcher(line).find();
            Matcher container = CONTAINER.matcher(line);
            Matcher mkdocs = MKDOCS.matcher(line);
            if (!code && container.matches()) {
                opened(container, out);
            } else if (!code && mkdocs.matches()) {
                opened(mkdocs, out);
                indented = true;
                continue;
            } else if (indented && line.startsWith("    ")) {
                out.append(line, 4, line.length());
            } else {
                indented &= line.isBlank();
                out.append(line);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void opened(Matcher box, StringBuilder out) {
        out.append('\n');
        if (!box.group(1).isEmpty()) {
            out.append("[!").append(box.group(1)).append("] ");
        }
        out.append('\n');
    }

    /** What a box's marker puts in front of its first paragraph: {@code "Warning: "}. */
    static Optional<String> label(String paragraph) {
        Matcher marker = MARKER.matcher(paragraph);
        if (!marker.find()) {
            return Optional.empty();
        }
        String kind = marker.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(kind).filter(KINDS::contains).map(Admonitions::word);
    }

    /** {@code "Warning: "} for {@code "warning"}. */
    static String word(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + ": ";
    }

    /** Whether a box of this kind warns or advises. */
    static boolean isAdvice(String kind) {
        return ADVICE.contains(kind);
    }

    /** Whether a box of this kind warns. */
    static boolean isDanger(String kind) {
        return DANGER.contains(kind);
    }

    /** Whether the text of a box begins with the name of a kind. */
    static boolean isNamed(String text) {
        return KINDS.contains(FIRST_WORD.split(text.strip(), 2)[0].toLowerCase(Locale.ROOT));
    }

    /** Whether {@code text} begins with the name of a kind that warns and a colon: "Warning: Hot Oil". */
    static boolean isLabelledDanger(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && isDanger(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    /** {@code paragraph} without its marker. */
    static String withoutMarker(String paragraph) {
        return MARKER.matcher(paragraph).replaceFirst("");
    }
}
