package dev.kneadle.ingest.collection;

import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a ZIP, in the order in which they lie there. */
final class ZipMembers implements MemberReader {
    /** What a ZIP begins with that has an entry. */
    private static final byte[] FIRST_ENTRY = {'P', 'K', 3, 4};

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final Unpacked unpacked;

    private ZipMembers(ZipFile zip, Unpacked unpacked) {
        this.zip = zip;
        this.entries = zip.getEntriesInPhysicalOrder();
        this.unpacked = unpacked;
    }

    static ZipMembers open(Path file) throws IOException {
        var members = new ZipMembers(zip(file), new Unpacked(file));
        if (!members.entries.hasMoreElements() && holdsSomething(file)) {
            members.close();
            throw new IOException("its table of contents names nothing, though something lies in it");
        }
        return members;
    }

    /** An archive without any entry begins with its end. */
    private static boolean holdsSomething(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(FIRST_ENTRY.length), FIRST_ENTRY);
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IllegalArgumentException broken) {
            throw new IOException("its table of contents is broken", broken);
        }
    }

    /** Whether it is one article in a ZIP container, such as a DOCX or an EPUB, whatever its name. */
    static boolean isDocument(Path file) throws IOException {
        try (ZipFile zip = zip(file)) {
            return zip.getEntry("mimetype") != null || zip.getEntry("[Content_Types].xml") != null;
        } catch (ZipException broken) {
            return false;
        }
    }

    @Override
    public Optional<Member> next() throws IOException {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = Unpacked.plain(entry.getName());
            if (!entry.isDirectory() && !entry.isUnixSymlink() && !name.isEmpty() && !Unpacked.isHidden(name)) {
                return Optional.of(Unpacked.climbs(name) ? Unpacked.climber(name) : member(name, entry));
            }
        }
        return Optional.empty();
    }

    private Member member(String name, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Unpacked.broken(name, FailureReason.ENCRYPTED, "the member needs a password");
        }
        if (!zip.canReadEntryData(entry)) {
            return Unpacked.broken(name, FailureReason.UNSUPPORTED, "the member is packed in a way that is not read");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return unpacked.document(name, in);
        } catch (ZipException | IllegalArgumentException damaged) {
            return Unpacked.broken(name, FailureReason.CORRUPT, "the member is damaged");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
