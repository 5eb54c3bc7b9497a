package dev.kneadle.ingest.extract;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What the bytes of a text alone say of its encoding: the {@link OneByteCharset} that makes it most like a language. Where
 * nearly every letter is beyond ASCII, or none makes it like one, a detector of encodings with several bytes a character comes first.
 *
 * @param plausible whether it makes a text of some language
 */
record CharsetGuess(Charset charset, boolean plausible) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes that are looked at. */
    private static final int SAMPLE = 64 * 1024;

    /**
     * The share of bytes above 127 among letters below which a text is western: there they are accents and quotation
     * marks, while in Russian or Chinese nearly every letter is one.
     */
    private static final double WESTERN = 0.25;

    /** Bytes above 127 that tell no script. */
    private static final int FEW = 5;

    /** How much less a text must cost than as its author declares it, in nats: of some thousand labels one is wrong. */
    private static final double EVIDENCE = 10;

    static CharsetGuess of(byte[] bytes) {
        boolean western = isWestern(bytes);
        OneByteCharset best = OneByteCharset.of(bytes, western);
        if (western && best.isPlausible()) {
            return new CharsetGuess(best.charset(), true);
        }
        Optional<Charset> detected = detected(bytes);
        Optional<Charset> wide = detected.filter(CharsetGuess::isWide).filter(charset -> Encoding.fits(bytes, charset));
        if (wide.isPresent() || best.isPlausible()) {
            return new CharsetGuess(wide.orElse(best.charset()), true);
        }
        return new CharsetGuess(western ? WINDOWS_1252 : detected.orElse(best.charset()), false);
    }

    /**
     * Whether {@code said}, what a text declares, makes letters of no language of {@code bytes}, and this one does not. Only
     * windows-1252, which servers and editors declare without a thought, is doubted: who names another encoding knows why,
     * and may write a language that {@code alphabets.txt} does not have.
     */
    boolean contradicts(Charset said, byte[] bytes) {
        if (!plausible || charset.equals(said) || !said.equals(WINDOWS_1252)) {
            return false;
        }
        OneByteCharset as = OneByteCharset.of(bytes, said);
        return isWide(charset)
                ? !as.isPlausible()
                : as.nats() - OneByteCharset.of(bytes, charset).nats() > EVIDENCE;
    }

    /** Whether it has several bytes a character, so that not all bytes make a text. */
    private static boolean isWide(Charset charset) {
        return !charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1;
    }

    /** A row of one byte, such as a rule of dashes, counts once. */
    private static boolean isWestern(byte[] bytes) {
        int high = 0;
        int letters = 0;
        for (int at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
            if (bytes[at] < 0) {
                high += at > 0 && bytes[at - 1] == bytes[at] ? 0 : 1;
            } else if (Character.isLetter(bytes[at])) {
                letters++;
            }
        }
        return high < FEW || high < WESTERN * (high + letters);
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(CharsetGuess::isInUse)
                .flatMap(Encoding::charsetNamed);
    }

    /** Not the code pages of DOS, mainframes and old Macs: in files of today the detector's wrong guess every time. */
    private static boolean isInUse(String name) {
        return !name.startsWith("IBM") && !name.toUpperCase(Locale.ROOT).contains("MAC");
    }
}
