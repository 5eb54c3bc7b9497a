package dev.kneadle.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the pages, shipped in this jar. Its address names its bytes, so a browser may keep it for good. */
final class Asset {
    /** Eight hexadecimal digits tell the few versions apart that a browser will ever meet. */
    private static final int DIGITS_IN_NAME = 8;

    private final String path;
    private final String contentType;
    private final byte[] bytes;

    private Asset(String path, String contentType, byte[] bytes) {
        this.path = path;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** @param file beside this class: {@code kneadle.css} is served as {@code /kneadle-1a2b3c4d.css} */
    static Asset of(String file, String contentType) {
        byte[] bytes = read(file);
        int dot = file.lastIndexOf('.');
        String name =
                file.substring(0, dot) + "-" + Digest.of(bytes).substring(0, DIGITS_IN_NAME) + file.substring(dot);
        return new Asset("/" + name, contentType, bytes);
    }

    String path() {
        return path;
    }

    void serve(Context ctx) {
        ctx.contentType(contentType);
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.result(bytes);
    }

    private static byte[] read(String file) {
        try (InputStream in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("file must be shipped beside Asset.class, got '" + file + "'");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own jar
        }
    }
}
