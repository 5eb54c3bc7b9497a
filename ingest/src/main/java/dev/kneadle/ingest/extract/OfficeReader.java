package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Documents of word processors and slide shows, read by Tika's parsers. */
final class OfficeReader {
    private OfficeReader() {}

    static ExtractedArticle read(Path file, Format format) throws UnreadableArticle, IOException {
        var blocks = new Blocks();
        var metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            var events = new XhtmlBlocks(blocks, format == Format.DOCX ? DocxParts.levels(file) : Map.of());
            parser(format).parse(in, events, metadata, context());
            if (format == Format.DOCX) {
                DocxParts.imported(file).forEach(blocks::addAll);
            }
            Optional<OdtStyles> styles = format == Format.ODT ? Optional.of(OdtStyles.of(file)) : Optional.empty();
            List<Block> read = WrappedParagraphs.joined(blocks.all());
            return new ExtractedArticle(
                    format.mediaType(),
                    styles.flatMap(OdtStyles::title).or(events::title).or(() -> title(metadata)),
                    origin(metadata),
                    Languages.of(read).or(() -> declaredLanguage(metadata)),
                    styles.map(odt -> odt.applied(read)).orElse(read),
                    blocks.dropped());
        } catch (EncryptedDocumentException locked) {
            throw Container.needsPassword(format);
        } catch (TikaException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** The second choice: it is the language of the template or of the author's office more often than of the text. */
    private static Optional<String> declaredLanguage(Metadata metadata) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.LANGUAGE)).flatMap(Languages::code);
    }

    private static Origin origin(Metadata metadata) {
        return CleanOrigin.of(new CleanOrigin.Said(
                "",
                List.of(metadata.getValues(TikaCoreProperties.CREATOR)),
                said(metadata, TikaCoreProperties.CREATED),
                said(metadata, TikaCoreProperties.MODIFIED),
                said(metadata, TikaCoreProperties.PUBLISHER),
                said(metadata, TikaCoreProperties.DESCRIPTION)));
    }

    private static String said(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.get(property)).orElse("");
    }

    private static Optional<String> title(Metadata metadata) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .map(CleanText::of)
                .filter(title -> !title.isEmpty());
    }

    private static Parser parser(Format format) {
        return switch (format) {
            case DOCX, PPTX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case ODT -> new OpenDocumentParser();
            case PLAIN_TEXT, MARKDOWN, HTML, PDF, RTF, EPUB, PAGES ->
                throw new IllegalArgumentException("format must be one of an office, got " + format);
        };
    }

    private static ParseContext context() {
        var office = new OfficeParserConfig();
        // Streams the document instead of building a tree of it: a tenth of the memory, and no XMLBeans to load.
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** What lies inside a document, a picture or a spreadsheet, is not its text. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Nothing is asked for above.
        }
    }
}
