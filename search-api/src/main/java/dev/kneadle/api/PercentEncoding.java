package dev.kneadle.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Text as it stands in addresses, by RFC 3986, always UTF-8. Strict both ways: nothing is guessed, nothing replaced. */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** For one value of a query, or a fragment. */
    static String encode(String text) {
        return encode(text, "");
    }

    /** For a path: its slashes stay. */
    static String encodePath(String path) {
        return encode(path, "/");
    }

    private static String encode(String text, String alsoKept) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (isUnreserved((char) b) || alsoKept.indexOf(b) >= 0)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    /** RFC 3986, section 2.3. */
    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    /** A path's text; empty where a {@code %} is not followed by two hexadecimal digits, or the bytes are no UTF-8. */
    static Optional<String> decodePath(String encoded) {
        return decode(encoded, '+');
    }

    /** A query's text, where {@code +} is a space, as forms send it; empty where it cannot be read. */
    static Optional<String> decodeQuery(String encoded) {
        return decode(encoded, ' ');
    }

    private static Optional<String> decode(String encoded, char plus) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char c = encoded.charAt(at);
            if (c == '%') {
                if (!isHexAt(encoded, at + 1) || !isHexAt(encoded, at + 2)) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
                at += 2;
            } else if (c > 0x7F) {
                return Optional.empty();
            } else {
                bytes.write(c == '+' ? plus : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static boolean isHexAt(String text, int at) {
        return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
