package dev.kneadle.ingest.extract;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A format articles come in. */
enum Format {
    PLAIN_TEXT("text/plain", "plain text"),
    MARKDOWN("text/markdown", "Markdown"),
    HTML("text/html", "HTML"),
    PDF("application/pdf", "PDF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
    DOC("application/msword", "DOC"),
    ODT("application/vnd.oasis.opendocument.text", "ODT"),
    RTF("application/rtf", "RTF"),
    EPUB("application/epub+zip", "EPUB"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX"),
    PAGES("application/vnd.apple.pages", "Pages");

    private final String mediaType;
    private final String label;

    Format(String mediaType, String label) {
        this.mediaType = mediaType;
        this.label = label;
    }

    String mediaType() {
        return mediaType;
    }

    /** As its editor calls it: {@code PDF}. */
    String label() {
        return label;
    }

    /** For messages: {@code plain text, Markdown, HTML ...}. */
    static String allLabels() {
        return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }
}
