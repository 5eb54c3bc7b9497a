package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which characters some bytes stand for. In order: a byte order mark; UTF-16 by its zero bytes; UTF-8 where every byte
 * fits, since no other text does by chance; what the text itself declares; windows-1252 where the bytes above 127 are
 * rare, as in western languages; the statistics of two detectors.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes that are looked at to tell UTF-16 and the language family. */
    private static final int SAMPLE = 64 * 1024;

    /**
     * The share of bytes above 127 among letters below which a text is western: there they are accents and quotation
     * marks, while in Russian or Chinese nearly every letter is one.
     */
    private static final double WESTERN = 0.25;

    /** Declared names that in practice mean windows-1252, as browsers take them (WHATWG Encoding, section 4.2). */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "us-ascii", "windows-1252", "iso-8859-15");

    private Encoding() {}

    /**
     * The text of {@code bytes}. Bytes that stand for nothing become U+FFFD.
     *
     * @param declared what the text says of itself, such as the {@code charset} of an HTML page
     * @throws UnreadableArticle when it has more than {@link Blocks#MAX_CHARACTERS}
     */
    static String decode(byte[] bytes, Optional<String> declared) throws UnreadableArticle {
        int mark = markLength(bytes);
        if (mark > 0) {
            return decode(bytes, mark, charsetOfMark(bytes, mark));
        }
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return decode(bytes, 0, utf16.get());
        }
        Optional<Charset> said = declared.flatMap(Encoding::charsetNamed);
        if (said.isPresent() && said.get().name().startsWith("ISO-2022") && fits(bytes, said.get())) {
            return decode(bytes, 0, said.get());
        }
        if (fits(bytes, StandardCharsets.UTF_8)) {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        }
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8) && fits(bytes, said.get())) {
            return decode(bytes, 0, said.get());
        }
        return decode(bytes, 0, guess(bytes));
    }

    /** UTF-16 has a mark of 2 bytes, UTF-8 of 3, UTF-32 of 4. */
    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return 4;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charsetOfMark(byte[] bytes, int length) {
        boolean little = (bytes[0] & 0xFF) == 0xFF;
        return switch (length) {
            case 2 -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            case 4 -> Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
            default -> StandardCharsets.UTF_8;
        };
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16 without a mark: spaces, digits and line ends are a zero byte and another, so that zeros stand nearly all at
     * even or nearly all at odd places. Binary data has them at both.
     */
    private static Optional<Charset> utf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int at = 0; at < length; at += 2) {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        int enough = Math.max(1, length / 2 / 10);
        if (odd >= enough && even * 20 < odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even >= enough && odd * 20 < even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> charsetNamed(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (LATIN.contains(lower)) {
            return Optional.of(WINDOWS_1252);
        }
        try {
            Charset charset = Charset.forName(lower);
            // The zero bytes said that it is not UTF-16, and the name was read from it as ASCII.
            return lower.startsWith("utf-16") || lower.startsWith("utf-32") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Charset guess(byte[] bytes) {
        if (isWestern(bytes)) {
            return WINDOWS_1252;
        }
        return mozillaGuess(bytes).or(() -> icuGuess(bytes)).orElse(WINDOWS_1252);
    }

    private static boolean isWestern(byte[] bytes) {
        int high = 0;
        int letters = 0;
        for (int at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
            if (bytes[at] < 0) {
                high++;
            } else if (Character.isLetter(bytes[at])) {
                letters++;
            }
        }
        return high < WESTERN * (high + letters);
    }

    private static Optional<Charset> mozillaGuess(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(Encoding::isInUse)
                .flatMap(Encoding::charsetNamed);
    }

    private static Optional<Charset> icuGuess(byte[] bytes) {
        var detector = new CharsetDetector(SAMPLE);
        detector.setText(bytes);
        return List.of(detector.detectAll()).stream()
                .map(CharsetMatch::getName)
                .filter(Encoding::isInUse)
                .findFirst()
                .flatMap(Encoding::charsetNamed);
    }

    /** Not the code pages of DOS, mainframes and old Macs: in files of today a wrong guess every time. */
    private static boolean isInUse(String name) {
        return !name.startsWith("IBM") && !name.toUpperCase(Locale.ROOT).contains("MAC");
    }

    /** Whether every byte, a character cut off at the end apart, stands for something. */
    private static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        CoderResult result = decoder.decode(in, out, false);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
        }
        return !result.isError();
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableArticle {
        CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, Blocks.MAX_CHARACTERS));
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
        if (result.isOverflow()) {
            throw new UnreadableArticle(
                    FailureReason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "the text has more than %,d characters, the most an article may have",
                            Blocks.MAX_CHARACTERS));
        }
        return out.flip().toString();
    }
}
