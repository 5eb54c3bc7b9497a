package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which characters some bytes stand for. In order: a byte order mark; UTF-16 and UTF-32 by their zero bytes; the escape
 * sequences of Japanese and Korean e-mail; UTF-8 where all bytes fit but for a slip here and there, since no other text does
 * by chance; what the text itself declares, unless that is windows-1252 and makes letters of no language; {@link CharsetGuess}.
 */
final class Encoding {
    /** Bytes that are looked at to tell UTF-16. */
    private static final int SAMPLE = 64 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Encodings that mean more than they say, by Java's name, as browsers take them (WHATWG Encoding, section 4.2). */
    private static final Map<String, String> AS_IN_BROWSERS = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "x-iso-8859-11", "x-windows-874",
            "TIS-620", "x-windows-874",
            "Shift_JIS", "windows-31j",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "EUC-KR", "x-windows-949",
            "Big5", "Big5-HKSCS");

    /** The escape sequences that begin two bytes a character, and what they are of (RFC 1468, RFC 1557). */
    private static final List<Escape> ESCAPED = List.of(
            new Escape("\u001B$B", Charset.forName("ISO-2022-JP")),
            new Escape("\u001B$@", Charset.forName("ISO-2022-JP")),
            new Escape("\u001B$)C", Charset.forName("ISO-2022-KR")));

    /** How the first byte of a character of several begins in UTF-8, at least. */
    private static final int FIRST_OF_SEVERAL = 0xC2;

    /** How many characters of UTF-8 there are at least for each byte that is none of it. */
    private static final int RIGHT_FOR_ONE_WRONG = 4;

    private static final List<Charset> WITH_ZEROS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"));

    /** The share of characters that may be wrong in UTF-16: real ones have a stray one or two. */
    private static final double WRONG = 0.01;

    /** The share of zero bytes up to which they may be slips in another encoding. */
    private static final double FEW = 0.05;

    /** The share of bytes below 127 that a text in ASCII has at least; Chinese in UTF-16 has half. */
    private static final double ASCII = 0.8;

    private Encoding() {}

    private record Escape(String sequence, Charset charset) {}

    /** @param guessed whether nothing but its statistics speaks for the encoding, or for that of some bytes of it */
    record Decoded(String text, boolean guessed) {}

    /** The text of {@code bytes}, as {@link #read} finds it. */
    static String decode(byte[] bytes, Optional<String> declared) throws UnreadableArticle {
        return read(bytes, declared).text();
    }

    /**
     * The text of {@code bytes}. Bytes that stand for nothing become U+FFFD, but in UTF-8 what windows-1252 has for them: there
     * they are of what was pasted in.
     *
     * @param declared what the text says of itself, such as the {@code charset} of an HTML page
     * @throws UnreadableArticle when it has more than {@link Blocks#MAX_CHARACTERS}
     */
    static Decoded read(byte[] bytes, Optional<String> declared) throws UnreadableArticle {
        int mark = markLength(bytes);
        Optional<Charset> known = mark > 0
                ? Optional.of(charsetOfMark(bytes, mark))
                : known(bytes, declared.flatMap(Encoding::charsetNamed));
        if (known.isEmpty()) {
            return new Decoded(decode(bytes, 0, CharsetGuess.of(bytes).charset()), true);
        }
        return known.get().equals(StandardCharsets.UTF_8)
                ? new Decoded(decodeUtf8(bytes, mark), !fits(bytes, StandardCharsets.UTF_8))
                : new Decoded(decode(bytes, mark, known.get()), false);
    }

    /** What the bytes leave no doubt about, or what is said and fits them. */
    private static Optional<Charset> known(byte[] bytes, Optional<Charset> said) {
        Optional<Charset> withZeros = withZeros(bytes);
        if (withZeros.isPresent()) {
            return withZeros;
        }
        Optional<Charset> escaped = escaped(bytes);
        if (escaped.isPresent()) {
            return escaped;
        }
        if (fits(bytes, StandardCharsets.UTF_8) || isMostlyUtf8(bytes)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return said.filter(charset -> !charset.equals(StandardCharsets.UTF_8)
                && fits(bytes, charset)
                && !CharsetGuess.of(bytes).contradicts(charset, bytes));
    }

    /** Japanese and Korean of old e-mails: all bytes are below 128, and an escape sequence says what they stand for. */
    private static Optional<Charset> escaped(byte[] bytes) {
        return ESCAPED.stream()
                .filter(escape -> indexOf(bytes, escape.sequence()) >= 0)
                .map(Escape::charset)
                .filter(charset -> fits(bytes, charset))
                .findFirst();
    }

    private static int indexOf(byte[] bytes, String ascii) {
        int last = Math.min(bytes.length, SAMPLE) - ascii.length();
        return IntStream.rangeClosed(0, last)
                .filter(at -> bytes[at] == ascii.charAt(0))
                .filter(at -> ascii.equals(new String(bytes, at, ascii.length(), StandardCharsets.US_ASCII)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a slip here and there is all that does not fit: by chance one pair of bytes in seven is UTF-8. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == 0xFFFD).count();
        long right = text.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return right >= RIGHT_FOR_ONE_WRONG * Math.max(1, wrong);
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
     * UTF-16 or UTF-32 without a mark. No other encoding of text has zero bytes; UTF-16 has one beside each Latin letter, space
     * and line end. The order of the bytes is the one in which they make text.
     */
    private static Optional<Charset> withZeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        if (!mayHaveSeveralBytes(bytes, length)) {
            return Optional.empty();
        }
        return WITH_ZEROS.stream()
                .filter(charset -> wrong(bytes, length, charset) <= WRONG)
                .min(Comparator.comparingDouble(charset -> wrong(bytes, length, charset)));
    }

    /** Many zeros, or a few in what is not a text in ASCII with a slip in it. */
    private static boolean mayHaveSeveralBytes(byte[] bytes, int length) {
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

    static Optional<Charset> charsetNamed(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            String own = Charset.forName(lower).name();
            // The zero bytes said that it is not UTF-16, and the name was read from it as ASCII.
            return own.contains("UTF-16") || own.contains("UTF-32")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(AS_IN_BROWSERS.getOrDefault(own, own)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether every byte, a character cut off at the end apart, stands for something. */
    static boolean fits(byte[] bytes, Charset charset) {
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
        CharBuffer out = room(bytes);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
        return finished(out, result);
    }

    private static String decodeUtf8(byte[] bytes, int from) throws UnreadableArticle {
        CharBuffer out = room(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError() && out.hasRemaining()) {
            out.put(slip(in, result.length()));
            result = decoder.decode(in, out, true);
        }
        return finished(out, result);
    }

    /** What {@code length} bytes stand for that are no UTF-8. Several, or one at the very end, are what is left of a character. */
    private static char slip(ByteBuffer in, int length) {
        byte[] wrong = new byte[length];
        in.get(wrong);
        boolean cutOff = length > 1 || (!in.hasRemaining() && (wrong[0] & 0xFF) >= FIRST_OF_SEVERAL);
        return cutOff ? '\uFFFD' : new String(wrong, WINDOWS_1252).charAt(0);
    }

    private static CharBuffer room(byte[] bytes) {
        return CharBuffer.allocate(Math.min(bytes.length, Blocks.MAX_CHARACTERS));
    }

    private static String finished(CharBuffer out, CoderResult result) throws UnreadableArticle {
        if (!result.isUnderflow()) {
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
