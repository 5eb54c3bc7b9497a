package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF: lines with their type, from which headings and paragraphs are told. Forms, XFA among them, are not read. */
final class PdfReader {
    private PdfReader() {}

    static ExtractedArticle read(Path file) throws UnreadableArticle, IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw Container.needsPassword(Format.PDF);
        }
    }

    private static ExtractedArticle read(PDDocument document) throws UnreadableArticle, IOException {
        List<PdfLine> lines = new PdfLines().of(document);
        List<Integer> scans = PdfScans.in(document, lines);
        Optional<Tesseract> program = scans.isEmpty() ? Optional.empty() : Tesseract.ready();
        if (program.isPresent()) {
            lines = PdfScans.recognised(document, lines, scans, program.get());
        }
        var blocks = new Blocks();
        List<PdfLayout.PdfBlock> read = PdfLayout.blocks(lines, blocks);
        PdfOutline.add(read, blocks);
        return new ExtractedArticle(
                Format.PDF.mediaType(),
                // A title alone is a file's name and no article.
                read.isEmpty() ? Optional.empty() : PdfTitle.of(document.getDocumentInformation(), read),
                origin(document.getDocumentInformation()),
                Optional.ofNullable(document.getDocumentCatalog().getLanguage()).flatMap(Languages::code),
                blocks.all(),
                blocks.dropped(),
                doubts(scans, program.isPresent()));
    }

    private static List<Doubt> doubts(List<Integer> scans, boolean recognised) {
        if (scans.isEmpty()) {
            return List.of();
        }
        return List.of(recognised ? Doubt.RECOGNISED : Doubt.SCANNED_PAGES);
    }

    private static Origin origin(PDDocumentInformation information) {
        return CleanOrigin.of(new CleanOrigin.Said(
                "",
                List.of(text(information.getAuthor())),
                date(information.getCreationDate()),
                date(information.getModificationDate()),
                "",
                text(information.getSubject())));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private static String date(@Nullable Calendar said) {
        return Optional.ofNullable(said).flatMap(IsoDate::of).orElse("");
    }
}
