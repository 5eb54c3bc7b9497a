package dev.kneadle.ingest.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Comparator;

/**
 * An encoding of one byte a character, and how plausible it makes a text: what the text costs in the {@link Alphabet} that
 * suits it best. Nothing in such bytes forbids to read Polish as if it were French; but then the letters are of no language.
 *
 * @param nats what the sample of the text costs, see {@link Alphabet#cost}
 * @param high how many bytes of the sample are above 127
 */
record OneByteCharset(Charset charset, double nats, int high) {
    /** Bytes above 127 that are looked at. */
    private static final int SAMPLE = 500;

    /**
     * What such a byte costs at most in a text that is read as it was written: western ones cost 1 to 3, Russian, with 33
     * letters beyond ASCII, 3.1, Thai, with 50, 3.6. Text that is read in a wrong encoding costs 4 to 7.
     */
    private static final double PLAUSIBLE = 3.8;

    /** The most plausible of all; of those of languages with Latin letters only where {@code latin}. */
    static OneByteCharset of(byte[] bytes, boolean latin) {
        byte[] sample = sample(bytes);
        return Alphabet.ALL.stream()
                .filter(alphabet -> latin || !alphabet.isLatin())
                .flatMap(alphabet -> alphabet.charsets().stream()
                        .map(charset -> new OneByteCharset(
                                charset,
                                alphabet.cost(new String(sample, charset)) + rarity(alphabet, charset),
                                high(sample))))
                .min(Comparator.comparingDouble(OneByteCharset::nats))
                .orElseThrow();
    }

    /** How plausible {@code charset} is for {@code bytes}, in whatever language. */
    static OneByteCharset of(byte[] bytes, Charset charset) {
        byte[] sample = sample(bytes);
        String text = new String(sample, charset);
        double nats = Alphabet.ALL.stream()
                .mapToDouble(alphabet -> alphabet.cost(text))
                .min()
                .orElseThrow();
        return new OneByteCharset(charset, nats, high(sample));
    }

    boolean isPlausible() {
        return nats < PLAUSIBLE * high;
    }

    /**
     * What it costs that a file of today is in {@code charset}, in nats; by guess: one western file in fifty is of another
     * code page of Windows, one in thousands from DOS or an old Mac.
     */
    private static double rarity(Alphabet alphabet, Charset charset) {
        if (charset.name().equals("windows-1252")) {
            return 0;
        }
        boolean old = charset.name().startsWith("IBM") || charset.name().startsWith("x-Mac");
        return old ? 9 : 4 + alphabet.charsets().indexOf(charset) / 2.0;
    }

    /** The first bytes above 127, each with those beside it: {@link Alphabet} asks for no more. */
    private static byte[] sample(byte[] bytes) {
        var sample = new ByteArrayOutputStream();
        int high = 0;
        for (int at = 0; at < bytes.length && high < SAMPLE; at++) {
            boolean beside = (at > 0 && bytes[at - 1] < 0) || (at + 1 < bytes.length && bytes[at + 1] < 0);
            high += bytes[at] < 0 ? 1 : 0;
            if (bytes[at] < 0 || beside) {
                sample.write(bytes[at]);
            }
        }
        return sample.toByteArray();
    }

    private static int high(byte[] sample) {
        int high = 0;
        for (byte each : sample) {
            high += each < 0 ? 1 : 0;
        }
        return high;
    }
}
