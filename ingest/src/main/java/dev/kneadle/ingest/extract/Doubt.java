package dev.kneadle.ingest.extract;

import java.util.Locale;

/** Why what was read of a file may not be all that is in it, or not as its author wrote it. */
public enum Doubt {
    /** The bytes fit several encodings and the text names none: one was chosen by its look. */
    GUESSED_ENCODING("the encoding was guessed; special characters may be wrong"),
    /** Letters such as {@code â€™} in place of an apostrophe: some program before this one read it wrongly. */
    MOJIBAKE("the text was garbled before it was saved: it was written in one encoding and read in another"),
    /** Pages that are pictures, beside others that are text. */
    SCANNED_PAGES(
            "some or all pages are pictures without text (scans) and were not read; --ocr reads them where Tesseract is installed"),
    /** The end of the file is missing. */
    TRUNCATED("the file is cut off; what stands before the cut was read"),
    /** The letters came from a picture. */
    RECOGNISED("the text was recognised in pictures (OCR) and may have wrong letters");

    private final String message;

    Doubt(String message) {
        this.message = message;
    }

    /** For the article's editor: {@code "mojibake: the text was garbled ..."}. */
    public String remark() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + message;
    }
}
