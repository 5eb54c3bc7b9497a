package dev.kneadle.ingest.embed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How texts travel to the process that computes vectors, and vectors back: each after its number and its length. */
final class EmbeddingCodec {
    /** Bytes of a text; passages have some hundred words. */
    private static final int LONGEST_TEXT = 1 << 24;

    /** Numbers of a vector; models have 384 to 4,096. */
    private static final int LONGEST_VECTOR = 1 << 16;

    private EmbeddingCodec() {}

    /** What is no length is no answer either: something else was written to its place. */
    private static int readLength(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a length must be from 0 to " + most + ", got " + length);
        }
        return length;
    }

    static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = readLength(in, LONGEST_TEXT);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a text of " + length + " bytes broke off after " + bytes.length);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void write(float[] vector, DataOutputStream out) throws IOException {
        out.writeInt(vector.length);
        for (float number : vector) {
            out.writeFloat(number);
        }
    }

    static float[] readVector(DataInputStream in) throws IOException {
        float[] vector = new float[readLength(in, LONGEST_VECTOR)];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = in.readFloat();
        }
        return vector;
    }
}
