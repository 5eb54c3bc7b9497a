package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.Source;
import dev.kneadle.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the fingerprints of articles. Every byte is read: neither date nor size can be trusted to tell a change. */
final class Fingerprints {
    /** Bytes read at a time. For more, Java takes memory of the system at each read, and most articles have fewer. */
    private static final int BUFFER = 1 << 13;

    /** Between the pipeline and the fingerprint of what an editor says. */
    private static final String TAGS = "+tags:";

    /** Behind the pipeline of an article whose file changed while it was read. */
    private static final String UNSURE = "+changing";

    private Fingerprints() {}

    /**
     * What an editor says in the article's {@link Sidecar} makes other sections of the same bytes, so it is named with the
     * pipeline.
     */
    static Fingerprint of(Path file) throws IOException {
        String pipeline = Sidecar.bytes(file).map(Fingerprints::pipeline).orElse(Kneader.PIPELINE);
        return new Fingerprint(sha256(file), pipeline);
    }

    /** What makes sections of an article with a sidecar of these bytes. */
    static String pipeline(ByteBuffer sidecar) {
        return Kneader.PIPELINE + TAGS + sha256(sidecar);
    }

    static Fingerprint of(Source source) throws IOException {
        return switch (source) {
            case Source.WholeFile(Path path) -> of(path);
            case Source.Member(String name, ByteBuffer bytes) -> of(bytes);
            case Source.JsonLine(ByteBuffer bytes) -> of(bytes);
        };
    }

    private static Fingerprint of(ByteBuffer bytes) {
        return new Fingerprint(sha256(bytes), Kneader.PIPELINE);
    }

    /** That of the same bytes with what an editor says of them. */
    static Fingerprint tagged(Fingerprint untagged, Sidecar.Contents tags) {
        ByteBuffer said = StandardCharsets.UTF_8.encode(tags.toString());
        return new Fingerprint(untagged.sha256(), untagged.pipeline() + TAGS + sha256(said));
    }

    /** One that no file has: whoever remembers it reads the article again. */
    static Fingerprint unsure(Fingerprint fingerprint) {
        return new Fingerprint(fingerprint.sha256(), fingerprint.pipeline() + UNSURE);
    }

    private static String sha256(ByteBuffer bytes) {
        MessageDigest digest = digest();
        digest.update(bytes.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
