package dev.kneadle.ingest.collection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files in a compressed TAR, in the order in which they lie there. */
final class TarMembers implements MemberReader {
    private static final int BUFFER = 1 << 16;

    private final TarArchiveInputStream tar;
    private final Unpacked unpacked;

    private TarMembers(TarArchiveInputStream tar, Unpacked unpacked) {
        this.tar = tar;
        this.unpacked = unpacked;
    }

    static TarMembers open(Path file) throws IOException {
        var unpacked = new Unpacked(file);
        InputStream in = Files.newInputStream(file);
        try {
            var unzipped = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
            return new TarMembers(new TarArchiveInputStream(unzipped), unpacked);
        } catch (IOException noGzip) {
            in.close();
            throw noGzip;
        }
    }

    @Override
    public Optional<Member> next() throws IOException {
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = Unpacked.plain(entry.getName());
                boolean isFile = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
                if (isFile && !name.isEmpty() && !Unpacked.isHidden(name)) {
                    return Optional.of(Unpacked.climbs(name) ? Unpacked.climber(name) : unpacked.document(name, tar));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            throw new IOException("a header of it is broken", broken);
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
