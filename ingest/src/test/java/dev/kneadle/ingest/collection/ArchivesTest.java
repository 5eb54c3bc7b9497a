package dev.kneadle.ingest.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.kneadle.ingest.extract.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in archives, as {@code name=text} or {@code name: reason}. */
@Timeout(300)
final class ArchivesTest {
    @TempDir
    private Path folder;

    @Test
    void theFilesOfAZipAreItsMembers() throws IOException {
        Path zip = zip("pages.zip", "b/kettle.md", "Rinse it.", "a.txt", "Wipe it.", "folder/", "", ".hidden", "x");
        assertThat(Collections.isOne(zip)).isTrue();
        assertThat(members(zip)).containsExactly("b/kettle.md=Rinse it.", "a.txt=Wipe it.");
    }

    @Test
    void aDocumentInAZipContainerIsNoCollection() throws IOException {
        assertThat(Collections.isOne(zip("book.zip", "mimetype", "application/epub+zip", "a.html", "x")))
                .isFalse();
        assertThat(Collections.isOne(zip("letter.ZIP", "[Content_Types].xml", "", "word/document.xml", "x")))
                .isFalse();
        assertThat(Collections.isOne(folder.resolve("notes.txt"))).isFalse();
    }

    @Test
    void aNameThatClimbsOutOfTheCollectionIsRefusedAndTheOthersAreRead() throws IOException {
        assertThat(members(zip("evil.zip", "../../etc/passwd", "x", "good.txt", "y")))
                .containsExactly("__/__/etc/passwd: unsafe", "good.txt=y");
    }

    @Test
    void aDamagedMemberLosesOnlyItself() throws IOException {
        Path zip = zip("pages.zip", "a.txt", "abc".repeat(1_000), "b.txt", "next");
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 40; at < 50; at++) {
            bytes[at] = (byte) 0xFF;
        }
        Files.write(zip, bytes);
        assertThat(members(zip)).containsExactly("a.txt: corrupt", "b.txt=next");
    }

    /** The record at its end says that the table of contents is empty and begins one byte before the record. */
    @Test
    void aZipWhoseContentsCannotBeFoundIsDamagedAndNotEmpty() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("whole.zip", "a.txt", "abc"));
        int record = bytes.length - 22;
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(record + 12, 0)
                .putInt(record + 16, record - 1);
        Path file = Files.write(folder.resolve("broken.zip"), bytes);
        assertThatIOException()
                .isThrownBy(() -> Collections.open(file))
                .withMessage("its table of contents names nothing, though something lies in it");
        assertThat(members(zip("empty.zip"))).isEmpty();
    }

    @Test
    void theFilesOfATarAreItsMembersAndItsLinksAreNone() throws IOException {
        assertThat(members(tar("pages.tar.gz", "./a.txt", "Wipe it.", "b/c.md", "Rinse it.")))
                .containsExactly("a.txt=Wipe it.", "b/c.md=Rinse it.");
    }

    @Test
    void ofATarThatEndsTooEarlyTheBeginningIsRead() throws IOException {
        Path tar = tar("pages.tgz", "a.txt", "Wipe it.", "b.txt", noise(200_000));
        byte[] bytes = Files.readAllBytes(tar);
        Files.write(tar, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        try (MemberReader reader = Collections.open(tar)) {
            assertThat(reader.next().map(Member::name)).contains("a.txt");
            assertThatIOException().isThrownBy(reader::next);
        }
    }

    @Test
    void thePagesOfAWebArchiveAreNamedByTheirAddresses() throws IOException {
        Path warc = folder.resolve("crawl.warc");
        Files.writeString(
                warc,
                record("request", "https://example.org/a", "GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n")
                        + page("https://example.org/a", "200 OK", "text/html; charset=utf-8", "<p>Wipe it.</p>")
                        + page("https://example.org/logo", "200 OK", "image/png", "...")
                        + page("https://example.org/gone", "404 Not Found", "text/html", "<p>Gone.</p>")
                        + page("https://example.org/a", "200 OK", "text/html", "<p>Once more.</p>")
                        + page("https://example.org/b", "200 OK", "text/plain", "Rinse it."));
        assertThat(members(warc))
                .containsExactly(
                        "https://example.org/a=<p>Wipe it.</p> (page.html)",
                        "https://example.org/b=Rinse it. (page.txt)");
        Path compressed = folder.resolve("crawl.warc.gz");
        try (OutputStream out = Files.newOutputStream(compressed)) {
            out.write(gzip(page("https://example.org/a", "200 OK", "text/html", "<p>Wipe it.</p>")));
            out.write(gzip(page("https://example.org/b", "200 OK", "text/plain", "Rinse it.")));
        }
        assertThat(members(compressed))
                .containsExactly(
                        "https://example.org/a=<p>Wipe it.</p> (page.html)",
                        "https://example.org/b=Rinse it. (page.txt)");
    }

    @Test
    void aMemberThatIsTooLargeLosesOnlyItselfAndABombLosesTheRest() throws IOException {
        Path large = folder.resolve("large.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(large))) {
            zip.putNextEntry(new ZipEntry("large.txt"));
            zip.write(new byte[Source.MAX_MEMBER + 1]);
            zip.putNextEntry(new ZipEntry("small.txt"));
            zip.write('s');
        }
        assertThat(members(large)).containsExactly("large.txt: too-large", "small.txt=s");
        Path bomb = folder.resolve("bomb.tar.gz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(bomb)))) {
            var entry = new TarArchiveEntry("bomb.txt");
            entry.setSize(1_200L << 20);
            tar.putArchiveEntry(entry);
            for (int mega = 0; mega < 1_200; mega++) {
                tar.write(new byte[1 << 20]);
            }
            tar.closeArchiveEntry();
        }
        assertThatIOException()
                .isThrownBy(() -> members(bomb))
                .withMessageContaining("unpacks to more than 100 times its size");
    }

    @ParameterizedTest(name = "damage anywhere in {0} ends in members or in an IOException")
    @ValueSource(strings = {"pages.zip", "pages.tar.gz", "pages.warc"})
    void damageAnywhereIsNoMoreThanDamage(String name) throws IOException {
        Path whole = name.endsWith("zip")
                ? zip(name, "a.txt", noise(300), "b.txt", noise(300))
                : name.endsWith("warc")
                        ? Files.writeString(
                                folder.resolve(name), page("https://e.org/a", "200 OK", "text/html", "<p>x</p>"))
                        : tar(name, "a.txt", noise(300), "b.txt", noise(300));
        byte[] bytes = Files.readAllBytes(whole);
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = bytes.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(whole, damaged);
            assertThat(endsWell(whole)).isTrue();
        }
    }

    private static boolean endsWell(Path file) {
        try {
            return members(file).size() <= 2;
        } catch (IOException damaged) {
            return true;
        }
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path tar(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                byte[] text = namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(namesAndTexts[at]);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
            tar.putArchiveEntry(new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK));
            tar.closeArchiveEntry();
        }
        return file;
    }

    private static String page(String url, String status, String type, String body) {
        return record(
                "response",
                url,
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);
    }

    private static String record(String kind, String url, String http) {
        return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2020-02-02T02:02:02Z\r\nWARC-Record-ID: <urn:uuid:" + new java.util.UUID(1, 2)
                + ">\r\nContent-Type: application/http; msgtype=" + kind + "\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String noise(int length) {
        return new Random(3)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> members(Path file) throws IOException {
        var members = new ArrayList<String>();
        try (MemberReader reader = Collections.open(file)) {
            for (Optional<Member> next = reader.next(); next.isPresent(); next = reader.next()) {
                members.add(shown(next.get()));
            }
        }
        return members;
    }

    private static String shown(Member member) {
        return switch (member) {
            case Member.Article(String name, var externalId, var url, Source.Member(String hint, ByteBuffer bytes)) ->
                name + "=" + StandardCharsets.UTF_8.decode(bytes.duplicate())
                        + (hint.equals(name) ? "" : " (" + hint + ")");
            case Member.Article article -> article.name() + "=" + article.source();
            case Member.Broken broken ->
                broken.name() + ": " + broken.failure().reason().label();
        };
    }
}
