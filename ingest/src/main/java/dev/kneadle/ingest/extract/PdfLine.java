package dev.kneadle.ingest.extract;

/**
 * A line of a PDF page. Lengths in points from the page's upper left corner.
 *
 * @param size of most of its type
 * @param bold whether all of it is
 */
record PdfLine(String text, int page, float x, float y, float width, float size, boolean bold) {
    float right() {
        return x + width;
    }
}
