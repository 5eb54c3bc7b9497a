package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Documents of Apple Pages. Those of 2009 are XML, whose paragraphs are read; later ones are not documented, and the
 * preview that most of them carry is read in their place.
 */
final class PagesReader {
    static final String CONTENT = "index.xml";
    static final String PREVIEW = "QuickLook/Preview.pdf";

    private final Blocks out = new Blocks();
    private final StringBuilder paragraph = new StringBuilder();
    private int inParagraph;
    private int inFurniture;

    private PagesReader() {}

    static boolean isOne(ZipFile zip) {
        return zip.getEntry(PREVIEW) != null
                || (zip.getEntry(CONTENT) != null && zip.getEntry("buildVersionHistory.plist") != null);
    }

    static ExtractedArticle read(Path file) throws UnreadableArticle, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry(CONTENT);
            return content == null ? preview(zip) : new PagesReader().read(zip.getInputStream(content));
        }
    }

    private ExtractedArticle read(InputStream in) throws IOException {
        try (in) {
            SafeXml.read(in, this::on);
        }
        return article(Optional.empty());
    }

    private ExtractedArticle article(Optional<String> title) {
        return new ExtractedArticle(
                Format.PAGES.mediaType(), title, Origin.UNKNOWN, Optional.empty(), out.all(), out.dropped());
    }

    private void on(int event, XMLStreamReader at) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(at.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(at.getLocalName());
            case XMLStreamConstants.CHARACTERS -> {
                if (inParagraph > 0 && inFurniture == 0) {
                    paragraph.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
                }
            }
            default -> {}
        }
    }

    private void start(String name) {
        switch (name) {
            case "p" -> inParagraph++;
            case "header", "footer", "annotation" -> inFurniture++;
            case "br", "tab", "lnbr" -> paragraph.append(' ');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                inParagraph--;
                out.paragraph(paragraph, Block.Look.PLAIN);
                paragraph.setLength(0);
            }
            case "header", "footer", "annotation" -> inFurniture--;
            default -> {}
        }
    }

    private static ExtractedArticle preview(ZipFile zip) throws UnreadableArticle, IOException {
        Path preview = Files.createTempFile("kneadle", ".pdf");
        try (InputStream in = zip.getInputStream(zip.getEntry(PREVIEW))) {
            Files.write(preview, in.readNBytes((int) Container.MAX_UNPACKED));
            ExtractedArticle read = PdfReader.read(preview);
            return new ExtractedArticle(
                    Format.PAGES.mediaType(),
                    read.title(),
                    read.origin(),
                    read.language(),
                    read.blocks(),
                    read.dropped(),
                    read.doubts());
        } finally {
            Files.delete(preview);
        }
    }
}
