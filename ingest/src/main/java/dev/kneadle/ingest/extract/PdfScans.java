package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a document that are pictures and have no text. */
final class PdfScans {
    /** Lines below which a page has no text of its own: scanners print a stamp or a number on their pictures. */
    private static final int FEWEST_LINES = 2;

    /** A page bigger than this many points a side is drawn too large to be held: A0 has 3,370. */
    private static final float LARGEST_SIDE = 3_400;

    private PdfScans() {}

    /** From 1. */
    static List<Integer> in(PDDocument document, List<PdfLine> lines) {
        Set<Integer> read = new HashSet<>();
        int[] count = new int[document.getNumberOfPages() + 1];
        for (PdfLine line : lines) {
            count[line.page()]++;
            if (count[line.page()] >= FEWEST_LINES) {
                read.add(line.page());
            }
        }
        var scans = new ArrayList<Integer>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (!read.contains(page) && hasPicture(document.getPage(page - 1))) {
                scans.add(page);
            }
        }
        return scans;
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        Iterable<COSName> names = resources.getXObjectNames();
        return StreamSupport.stream(names.spliterator(), false).anyMatch(resources::isImageXObject);
    }

    /** The lines with those that the pictures show, page by page. */
    static List<PdfLine> recognised(PDDocument document, List<PdfLine> lines, List<Integer> scans, Tesseract program)
            throws IOException {
        var all = new ArrayList<>(lines);
        var renderer = new PDFRenderer(document);
        for (int page : scans) {
            float side = Math.max(
                    document.getPage(page - 1).getCropBox().getWidth(),
                    document.getPage(page - 1).getCropBox().getHeight());
            if (side <= LARGEST_SIDE) {
                all.addAll(program.read(
                        renderer.renderImageWithDPI(page - 1, Tesseract.DOTS_PER_INCH, ImageType.GRAY), page));
            }
        }
        all.sort(Comparator.comparingInt(PdfLine::page));
        return all;
    }
}
