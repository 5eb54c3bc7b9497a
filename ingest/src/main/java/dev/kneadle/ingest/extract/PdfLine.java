package dev.kneadle.ingest.extract;

/**
 * A line of a PDF page, within its column. Lengths in points from the page's upper left corner.
 *
 * @param page from 1
 * @param size of most of its type
 * @param bold whether all of it is
 * @param italic whether all of it is
 * @param parted whether it has gaps as wide as those between the cells of a table
 */
record PdfLine(
        String text,
        int page,
        float x,
        float y,
        float width,
        float size,
        boolean bold,
        boolean italic,
        boolean parted) {
    float right() {
        return x + width;
    }

    /** The same line with what stands to the right of it in its row. */
    PdfLine with(PdfLine next, boolean wideGap) {
        return new PdfLine(
                text + " " + next.text,
                page,
                x,
                y,
                next.right() - x,
                next.text.length() > text.length() ? next.size : size,
                bold && next.bold,
                italic && next.italic,
                parted || next.parted || wideGap);
    }

    PdfLine withText(String other) {
        return new PdfLine(other, page, x, y, width, size, bold, italic, parted);
    }
}
