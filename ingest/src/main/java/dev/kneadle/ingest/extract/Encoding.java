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

    /** The share of characters that may be wrong in UTF-16: real ones have a stray one or two. */
    private static final double WRONG = 0.01;

    /** The share of zero bytes up to which they may be slips in another encoding. */
    private static final double FEW = 0.05;

    /** The share of bytes below 127 that a text in ASCII has at least; Chinese in UTF-16 has half. */
    private static final double ASCII = 0.8;

    private Encoding() {}

    /** @param guessed whether nothing but its statistics speaks for the encoding */
    record Decoded(String text, boolean guessed) {}

    /** The text of {@code bytes}, as {@link #read} finds it. */
    static String decode(byte[] bytes, Optional<String> declared) throws UnreadableArticle {
        return read(bytes, declared).text();
    }

    /**
     * The text of {@code bytes}. Bytes that stand for nothing become U+FFFD.
     *
     * @param declared what the text says of itself, such as the {@code charset} of an HTML page
     * @throws UnreadableArticle when it has more than {@link Blocks#MAX_CHARACTERS}
     */
    static Decoded read(byte[] bytes, Optional<String> declared) throws UnreadableArticle {
        int mark = markLength(bytes);
        if (mark > 0) {
            return new Decoded(decode(bytes, mark, charsetOfMark(bytes, mark)), false);
        }
        Optional<Charset> known = known(bytes, declared.flatMap(Encoding::charsetNamed));
        return known.isPresent()
                ? new Decoded(decode(bytes, 0, known.get()), false)
                : new Decoded(decode(bytes, 0, guess(bytes)), true);
    }

    /** What the bytes leave no doubt about, or what is said and fits them. */
    private static Optional<Charset> known(byte[] bytes, Optional<Charset> said) {
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return utf16;
        }
        if (said.filter(charset -> charset.name().startsWith("ISO-2022") && fits(bytes, charset))
                .isPresent()) {
            return said;
        }
        if (fits(bytes, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return said.filter(charset -> !charset.equals(StandardCharsets.UTF_8) && fits(bytes, charset));
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
     * UTF-16 without a mark. No other encoding of text has zero bytes; UTF-16 has one beside each Latin letter, space and
     * line end. The order of the bytes is the one in which they make text.
     */
    private static Optional<Charset> utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (!mayBeUtf16(bytes, length)) {
            return Optional.empty();
        }
        double little = wrong(bytes, length, StandardCharsets.UTF_16LE);
        double big = wrong(bytes, length, StandardCharsets.UTF_16BE);
        return Math.min(little, big) > WRONG
                ? Optional.empty()
                : Optional.of(little < big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Many zeros, or a few in what is not a text in ASCII with a slip in it. */
    private static boolean mayBeUtf16(byte[] bytes, int length) {
        int zeros = 0;
        int ascii = 0;
        for (int at = 0; at < length; at++) {
            zeros += bytes[at] == 0 ? 1 : 0;
            ascii += bytes[at] >= ' ' ? 1 : 0;
        }
        return zeros > FEW * length || (zeros > 0 && ascii < ASCII * length);
    }

    /** The share of characters that are none, or that no text has. Latin letters the wrong way round are Chinese. */
    private static double wrong(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        long wrong = text.codePoints().filter(Encoding::isNoText).count();
        return (double) wrong / Math.max(1, text.length());
    }

    private static boolean isNoText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\f' && c != '\r';
            case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> c == 0xFFFD || isTurnedRound(c);
        };
    }

    /** A line end or a digit with its bytes the wrong way round; two of these are the spaces of Chinese and of printers. */
    private static boolean isTurnedRound(int c) {
        return (c & 0xFF) == 0 && c >= 0x0500 && c <= 0x3900 && c != 0x2000 && c != 0x3000;
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
