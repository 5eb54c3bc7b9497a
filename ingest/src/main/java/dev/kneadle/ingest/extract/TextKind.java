package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what kind of text a text is: by its own look, with the file's name as a hint. */
final class TextKind {
    /** How much of a text is looked at, in UTF-16 units. */
    private static final int SAMPLE = 64 * 1024;

    /** The share of characters that cannot stand in a text above which it is none: real ones have a stray one or two. */
    private static final double BINARY = 0.02;

    /** Text that is no article, whatever is in it. By the name, since much of it looks like prose here and there. */
    private static final Map<String, String> NO_ARTICLES = Map.ofEntries(
            Map.entry("css", "text/css"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"),
            Map.entry("ndjson", "application/jsonl"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("mht", "message/rfc822"),
            Map.entry("mhtml", "message/rfc822"));

    private static final Pattern DOCTYPE = Pattern.compile("<!doctype\\s+html|<html[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(?:body|head|div|p|h[1-6]|table|article|section|ul|ol|br|plaintext|frameset)\\b[^<>]{0,500}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("\\A(?:[A-Z][A-Za-z-]{1,40}: [^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}");

    private TextKind() {}

    /**
     * @param extension of the file's name, in lower case without its dot; may be empty
     * @throws UnreadableArticle when it is not one of the text formats that are read
     */
    static Format of(String text, String extension) throws UnreadableArticle {
        String start = text.substring(0, Math.min(text.length(), SAMPLE));
        if (isBinary(start)) {
            throw unsupported("application/octet-stream");
        }
        boolean marked = isMarkup(start);
        if (marked && DOCTYPE.matcher(start).find()) {
            return Format.HTML;
        }
        if (start.stripLeading().startsWith("<?xml")) {
            throw unsupported("application/xml");
        }
        if (start.startsWith("MIME-Version:")
                || (MAIL.matcher(start).lookingAt() && start.contains("\nMIME-Version:"))) {
            throw unsupported("message/rfc822");
        }
        if (NO_ARTICLES.containsKey(extension)) {
            throw unsupported(NO_ARTICLES.getOrDefault(extension, extension));
        }
        return switch (extension) {
            case "md", "markdown", "mdown", "mkd", "mdx" -> Format.MARKDOWN;
            case "html", "htm", "xhtml", "xht" ->
                isHtml(start) || !MarkdownLook.in(start) ? Format.HTML : Format.MARKDOWN;
            default -> byLook(start, marked);
        };
    }

    private static Format byLook(String start, boolean marked) {
        if (marked && isHtml(start)) {
            return Format.HTML;
        }
        return MarkdownLook.in(start) ? Format.MARKDOWN : Format.PLAIN_TEXT;
    }

    private static boolean isMarkup(String start) {
        return start.stripLeading().startsWith("<");
    }

    private static boolean isHtml(String start) {
        return TAG.matcher(start).find() || DOCTYPE.matcher(start).find();
    }

    /** Whether a text, or its beginning, is none. */
    static boolean isBinary(String start) {
        long wrong = start.chars().filter(TextKind::isNoText).count();
        return wrong > Math.max(3, BINARY * start.length());
    }

    private static boolean isNoText(int c) {
        return c == '\uFFFD' || (c < ' ' && !(c >= '\t' && c <= '\r') && c != 0x1B) || c == 0x7F;
    }

    static UnreadableArticle unsupported(String mediaType) {
        return new UnreadableArticle(
                FailureReason.UNSUPPORTED,
                "this is %s; articles are read from %s"
                        .formatted(mediaType.toLowerCase(Locale.ROOT), Format.allLabels()));
    }
}
