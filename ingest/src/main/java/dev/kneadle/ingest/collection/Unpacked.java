package dev.kneadle.ingest.collection;

import dev.kneadle.ingest.extract.Source;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Members as they come out of a compressed collection, which may be made to never end. */
final class Unpacked {
    /** Bytes any collection may unpack to, whatever its size. */
    private static final long FREE = 1L << 30;

    /** So many times its size a larger collection may unpack to: text shrinks to a fifth, a bomb to a thousandth. */
    private static final int RATIO = 100;

    private static final int CHUNK = 1 << 16;

    private long room;

    Unpacked(Path collection) throws IOException {
        this.room = Math.max(FREE, RATIO * Files.size(collection));
    }

    /**
     * The member whose bytes {@code in} gives.
     *
     * @param name in the collection; its ending is a hint for the format
     * @throws IOException when the collection cannot be read on
     */
    Member document(String name, InputStream in) throws IOException {
        return document(name, name, Optional.empty(), in);
    }

    /**
     * The same for a member that has a name and an ending apart.
     *
     * @param url where it was published, which is its name elsewhere too
     */
    Member document(String name, String hint, Optional<String> url, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Source.MAX_MEMBER + 1);
        spend(bytes.length);
        if (bytes.length <= Source.MAX_MEMBER) {
            return new Member.Article(name, url, url, new Source.Member(hint, ByteBuffer.wrap(bytes)));
        }
        passOver(in);
        return broken(
                name,
                FailureReason.TOO_LARGE,
                "a member must have at most " + (Source.MAX_MEMBER >> 20)
                        + " MB, this one has more; unpack it and put it beside the collection");
    }

    private void passOver(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            spend(read);
        }
    }

    private void spend(int bytes) throws IOException {
        room -= bytes;
        if (room < 0) {
            throw new IOException(
                    "it unpacks to more than " + RATIO + " times its size; it may be a decompression bomb");
        }
    }

    static Member broken(String name, FailureReason reason, String message) {
        return new Member.Broken(name, new Failure(reason, message));
    }

    /** Whether the member is the system's own: hidden, or what macOS puts beside each file. */
    static boolean isHidden(String name) {
        return Arrays.stream(name.split("/", -1)).anyMatch(step -> isHiddenStep(step) || step.equals("__MACOSX"));
    }

    private static boolean isHiddenStep(String step) {
        return step.startsWith(".") && !step.equals(".") && !step.equals("..");
    }

    /** The name without what only matters where files are written: a leading slash, {@code .} and other systems' slashes. */
    static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
    }

    /** A name that climbs out of its folder would be another address in a browser. */
    static boolean climbs(String name) {
        return Arrays.asList(name.split("/", -1)).contains("..");
    }

    static Member climber(String name) {
        return broken(name.replace("..", "__"), FailureReason.UNSAFE, "its name leads out of the collection: " + name);
    }
}
