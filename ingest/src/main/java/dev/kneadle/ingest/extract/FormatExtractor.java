package dev.kneadle.ingest.extract;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each file with the reader of its format, in this process. The format is told from the content; the name is a
 * hint where the content leaves it open. Bounded in memory by the sizes below, not in time: {@link WorkerExtractor} adds
 * that.
 */
public final class FormatExtractor implements ArticleExtractor {
    /** Bytes a file of text may have: {@link Blocks#MAX_CHARACTERS} of the longest there are, 4 bytes. */
    private static final long MAX_TEXT_BYTES = 4L * Blocks.MAX_CHARACTERS;

    /** Bytes in which a PDF must say that it is one (PDF Reference 1.7, appendix H, note 13). */
    private static final int HEAD = 1024;

    /** Causes that are looked at; a parser wraps its errors once or twice, and a chain may be a circle. */
    private static final int DEEPEST_CAUSE = 10;

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,20})$");

    private static final Logger LOG = LoggerFactory.getLogger(FormatExtractor.class);

    @Override
    public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
        try {
            ExtractedArticle article = Languages.complete(
                    switch (source) {
                        case Source.WholeFile(Path path) -> extractFile(path);
                        case Source.Member(String name, ByteBuffer bytes) -> extractMember(name, bytes);
                        case Source.JsonLine(ByteBuffer bytes) -> JsonLineReader.read(bytes);
                    });
            return Mojibake.isIn(article.blocks()) ? article.doubting(Set.of(Doubt.MOJIBAKE)) : article;
        } catch (Blocks.TooMuchText tooMuch) {
            throw new UnreadableArticle(
                    FailureReason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "the text has more than %,d characters, the most an article may have",
                            Blocks.MAX_CHARACTERS));
        }
    }

    /** PDF and the containers are read here and there, not from beginning to end, so the member becomes a file for a moment. */
    private static ExtractedArticle extractMember(String name, ByteBuffer bytes) throws UnreadableArticle, IOException {
        Path file = Files.createTempFile("member", "." + extension(name));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = bytes.duplicate();
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            return extractFile(file);
        } finally {
            Files.delete(file);
        }
    }

    private static ExtractedArticle extractFile(Path file) throws UnreadableArticle, IOException {
        try {
            refuseWhatIsNoFile(file);
            return read(file);
        } catch (Blocks.TooMuchText tooMuch) {
            throw tooMuch;
        } catch (OutOfMemoryError memory) {
            throw new UnreadableArticle(
                    FailureReason.MEMORY, "reading the file takes more memory than a file may take");
        } catch (StackOverflowError deep) {
            throw new UnreadableArticle(FailureReason.UNSAFE, "the file is nested too deeply to be read");
        } catch (NoSuchFileException gone) {
            throw new UnreadableArticle(FailureReason.UNREADABLE, "the file is gone");
        } catch (AccessDeniedException denied) {
            throw new UnreadableArticle(FailureReason.UNREADABLE, "the system does not allow the file to be read");
        } catch (IOException | RuntimeException | LinkageError broken) {
            LOG.debug("{} could not be read", file, broken);
            throw isOfTheSystem(broken) || !canBeRead(file)
                    ? new UnreadableArticle(FailureReason.UNREADABLE, "the system failed while the file was read")
                    : new UnreadableArticle(
                            FailureReason.CORRUPT, "the file is damaged or not what its first bytes promise");
        }
    }

    /** Too many open files, a stale handle: no parser throws these of its own. */
    private static boolean isOfTheSystem(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(FileSystemException.class::isInstance);
    }

    /** A failing disk tells no more than a parser does, an {@link IOException}: reading all of the file tells them apart. */
    private static boolean canBeRead(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    /** A pipe would wait for ever, a device may never end. */
    private static void refuseWhatIsNoFile(Path file) throws UnreadableArticle, IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableArticle(FailureReason.UNREADABLE, "this must be a file and is something else");
        }
        refuseAbove(FileSize.MOST, Files.size(file));
    }

    private static void refuseAbove(long most, long bytes) throws UnreadableArticle {
        Optional<Failure> refusal = FileSize.above(most, bytes);
        if (refusal.isPresent()) {
            throw new UnreadableArticle(refusal.get());
        }
    }

    private static ExtractedArticle read(Path file) throws UnreadableArticle, IOException {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return PdfReader.read(file);
        }
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return readContainer(file, Container.formatOfZip(file));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return readContainer(file, Container.formatOfOle(file));
        }
        if (start.startsWith("{\\rtf")) {
            return RtfReader.read(file);
        }
        if (TextKind.isBinary(Encoding.decode(head, Optional.empty()))) {
            throw TextKind.unsupported(MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString());
        }
        return readText(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static ExtractedArticle readContainer(Path file, Format format) throws UnreadableArticle, IOException {
        return switch (format) {
            case EPUB -> EpubReader.read(file);
            case PAGES -> PagesReader.read(file);
            default -> OfficeReader.read(file, format);
        };
    }

    private static ExtractedArticle readText(Path file) throws UnreadableArticle, IOException {
        refuseAbove(MAX_TEXT_BYTES, Files.size(file));
        byte[] bytes = Files.readAllBytes(file);
        Encoding.Decoded decoded = Encoding.read(bytes, HtmlReader.declaredCharset(bytes));
        ExtractedArticle article = read(decoded.text(), extension(String.valueOf(file.getFileName())));
        return decoded.guessed() ? article.doubting(Set.of(Doubt.GUESSED_ENCODING)) : article;
    }

    private static ExtractedArticle read(String text, String extension) throws UnreadableArticle {
        return switch (TextKind.of(text, extension)) {
            case MARKDOWN -> MarkdownReader.read(text);
            case HTML -> HtmlReader.read(text);
            default -> PlainTextReader.read(text);
        };
    }

    /** Letters and digits at the end of a name, in lower case without the dot before them; may be empty. */
    private static String extension(String name) {
        Matcher ending = EXTENSION.matcher(name);
        return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
    }

    @Override
    public void close() {
        // Nothing is held between files.
    }
}
