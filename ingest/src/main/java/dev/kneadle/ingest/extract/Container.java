package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into the two containers articles come in, ZIP and OLE 2, and guards against what they may unpack to. */
final class Container {
    /**
     * Bytes that the text parts of a ZIP may unpack to. A document of {@link Blocks#MAX_CHARACTERS} has this much with
     * its markup; a bomb of 500 MB must end before a parser builds a tree of it.
     */
    static final long MAX_UNPACKED = 100L << 20;

    /** Files in a ZIP; a book has hundreds. */
    private static final int MAX_ENTRIES = 20_000;

    /** Bytes of the small files that say what a ZIP is. */
    private static final int MAX_DESCRIPTION = 1 << 20;

    private Container() {}

    /** The format of a ZIP file. */
    static Format formatOfZip(Path file) throws UnreadableArticle, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            Format format = formatOf(zip);
            refuseBombs(zip);
            refuseEncrypted(zip, format);
            return format;
        } catch (java.util.zip.ZipException broken) {
            throw new UnreadableArticle(
                    FailureReason.CORRUPT,
                    "the file is cut off or damaged: it is a ZIP container without its table of contents");
        }
    }

    private static Format formatOf(ZipFile zip) throws UnreadableArticle, IOException {
        if (zip.getEntry("word/document.xml") != null) {
            return Format.DOCX;
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return Format.PPTX;
        }
        if (PagesReader.isOne(zip)) {
            return Format.PAGES;
        }
        String type = description(zip, "mimetype").strip();
        if (type.equals(Format.EPUB.mediaType())
                || (zip.getEntry("META-INF/container.xml") != null && zip.getEntry("mimetype") != null)) {
            return Format.EPUB;
        }
        if (type.startsWith(Format.ODT.mediaType())) {
            return Format.ODT;
        }
        throw TextKind.unsupported(type.isEmpty() || type.length() > 100 ? "application/zip" : CleanText.of(type));
    }

    private static String description(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_DESCRIPTION), StandardCharsets.UTF_8);
        }
    }

    /** Unpacks every text part once and counts, since the sizes a ZIP declares may lie. */
    private static void refuseBombs(ZipFile zip) throws UnreadableArticle, IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadableArticle(
                    FailureReason.UNSAFE,
                    String.format(Locale.ROOT, "the file holds %,d others, the most is %,d", zip.size(), MAX_ENTRIES));
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!isText(entry)) {
                continue;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new UnreadableArticle(
                                FailureReason.UNSAFE,
                                String.format(
                                        Locale.ROOT,
                                        "the file unpacks to more than %,d MB of text; it may be a decompression bomb",
                                        MAX_UNPACKED >> 20));
                    }
                }
            }
        }
    }

    private static boolean isText(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("xml")
                || name.endsWith("html")
                || name.endsWith("htm")
                || name.endsWith(".rels")
                || name.endsWith(".opf")
                || name.endsWith(".ncx");
    }

    private static void refuseEncrypted(ZipFile zip, Format format) throws UnreadableArticle, IOException {
        boolean encrypted = switch (format) {
            case ODT -> description(zip, "META-INF/manifest.xml").contains("encryption-data");
            case EPUB -> description(zip, "META-INF/encryption.xml").matches("(?s).*URI=\"[^\"]*\\.x?html?\".*");
            default -> false;
        };
        if (encrypted) {
            throw needsPassword(format);
        }
    }

    static UnreadableArticle needsPassword(Format format) {
        return new UnreadableArticle(
                FailureReason.ENCRYPTED,
                format == Format.EPUB
                        ? "the EPUB is encrypted (DRM)"
                        : "the %s needs a password".formatted(format.label()));
    }

    /** The format of an OLE 2 file, the container of Word 6 to 2003 and of encrypted DOCX. */
    static Format formatOfOle(Path file) throws UnreadableArticle, IOException {
        try (var ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Format.DOC;
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw needsPassword(Format.DOCX);
            }
            throw TextKind.unsupported(oleType(root));
        }
    }

    private static String oleType(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return "application/vnd.ms-powerpoint";
        }
        boolean sheet = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
        return sheet ? "application/vnd.ms-excel" : "application/x-ole-storage";
    }
}
