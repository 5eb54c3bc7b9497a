package dev.kneadle.ingest.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How a request travels to a worker: a byte for what it is, then the address of a file or the bytes of a member, each
 * after its length as an int.
 */
final class SourceCodec {
    private static final byte FILE = 'F';
    private static final byte MEMBER = 'M';
    private static final byte JSON_LINE = 'J';

    /** Bytes of a member's name; only its ending matters. */
    private static final int MAX_NAME = 64 * 1024;

    private static final int CHUNK = 1 << 16;

    /** Bytes of a file's address; Linux allows paths of 4,096, of which each may be written as three. */
    private static final int MAX_ADDRESS = 64 * 1024;

    private SourceCodec() {}

    /** A file's address is a URI, which keeps every byte of a name, valid in UTF-8 or not. */
    static void write(Source source, DataOutputStream out) throws IOException {
        switch (source) {
            case Source.WholeFile(Path path) -> {
                out.writeByte(FILE);
                writeBytes(path.toUri().toASCIIString().getBytes(StandardCharsets.US_ASCII), out);
            }
            case Source.Member(String name, ByteBuffer bytes) -> {
                out.writeByte(MEMBER);
                writeBytes(name.getBytes(StandardCharsets.UTF_8), out);
                writeBytes(bytes, out);
            }
            case Source.JsonLine(ByteBuffer bytes) -> {
                out.writeByte(JSON_LINE);
                writeBytes(bytes, out);
            }
        }
        out.flush();
    }

    private static void writeBytes(ByteBuffer bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.remaining());
        ByteBuffer rest = bytes.duplicate();
        byte[] chunk = new byte[Math.min(CHUNK, rest.remaining())];
        while (rest.hasRemaining()) {
            int length = Math.min(chunk.length, rest.remaining());
            rest.get(chunk, 0, length);
            out.write(chunk, 0, length);
        }
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Source read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case FILE ->
                new Source.WholeFile(
                        Path.of(URI.create(new String(readBytes(MAX_ADDRESS, in), StandardCharsets.US_ASCII))));
            case MEMBER ->
                new Source.Member(
                        new String(readBytes(MAX_NAME, in), StandardCharsets.UTF_8),
                        ByteBuffer.wrap(readBytes(Source.MAX_MEMBER, in)));
            case JSON_LINE -> new Source.JsonLine(ByteBuffer.wrap(readBytes(Source.MAX_MEMBER, in)));
            default -> throw new IOException("a request must begin with F, M or J, got " + kind);
        };
    }

    private static byte[] readBytes(int most, DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a request must have 0 to " + most + " bytes, got " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a request must have " + length + " bytes, got " + bytes.length);
        }
        return bytes;
    }
}
