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
            var blocks = new Blocks();
            Optional<String> biggest = PdfLayout.add(new PdfLines().of(document), blocks);
            return new ExtractedArticle(
                    Format.PDF.mediaType(),
                    title(document.getDocumentInformation()).or(() -> biggest),
                    origin(document.getDocumentInformation()),
                    Optional.ofNullable(document.getDocumentCatalog().getLanguage())
                            .flatMap(Languages::code),
                    blocks.all(),
                    blocks.dropped());
        } catch (InvalidPasswordException locked) {
            throw Container.needsPassword(Format.PDF);
        }
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

    private static Optional<String> title(PDDocumentInformation information) {
        return Optional.ofNullable(information.getTitle()).map(CleanText::of).filter(PdfReader::isSensible);
    }

    /** Not what an office suite puts there by itself: a file's name, "untitled", "Microsoft Word - draft". */
    private static boolean isSensible(String title) {
        return title.length() > 3
                && !title.matches(
                        "(?i).*\\.(?:docx?|pdf|indd|odt|rtf|tex|dvi|qxd|html?)|untitled.*|microsoft (?:word|powerpoint).*|\\W*");
    }
}
