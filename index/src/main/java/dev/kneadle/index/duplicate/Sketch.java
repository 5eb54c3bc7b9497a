package dev.kneadle.index.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an article tells whether another has the same text or nearly the same, in {@value #BYTES} bytes.
 *
 * <p>How much text two articles share does not settle it: pages filled into one template share up to 0.95 of their runs of
 * words and are about different things, while two editions of one page may share as little as 0.80. What a page is about
 * stands in its title, so titles have a say, see {@link #isCopyOf}.
 */
public final class Sketch {
    public static final int BYTES = 3 * Long.BYTES + MinHash.BYTES;

    /**
     * What articles of the same title must share. Editions of one page share 0.80 and more, pages on one thing by different
     * authors 0.56 at most: of 6,324 articles (DuplicatesBenchmark) no two of the same title lie between.
     */
    private static final double SAME_TITLE = 0.7;

    /**
     * What articles must share whose titles differ, but in no word that their texts have: files named otherwise, or with the
     * name of the site. Stretches of two muscles whose names stand in the titles alone share 0.80.
     */
    private static final double SAME_SUBJECT = 0.9;

    /**
     * A text of fewer words says little without its title ("see the video below"), so articles of other titles are no copies
     * of it. Fifty are a paragraph.
     */
    private static final int FEWEST_WORDS = 50;

    private static final int BANDS = MinHash.BYTES / 4;

    /** So many of the bands find all but 2 of 10,000 pairs that share {@value #SAME_SUBJECT}. */
    private static final int SUBJECT_BANDS = 8;

    private final long text;
    private final long title;
    private final long subject;
    private final MinHash runs;

    private Sketch(long text, long title, long subject, MinHash runs) {
        this.text = text;
        this.title = title;
        this.subject = subject;
        this.runs = runs;
    }

    /**
     * Of an article's title and all its text, headings included; empty where there are no words but those of the title.
     */
    public static Optional<Sketch> of(String title, List<String> texts) {
        long[] words = WordHashes.in(texts);
        if (words.length == 0) {
            return Optional.empty();
        }
        long text = WordHashes.ofAll(words);
        long[] titleWords = WordHashes.in(title);
        long ofTitle = WordHashes.ofSet(titleWords);
        MinHash runs = MinHash.of(words);
        return Optional.of(
                words.length < FEWEST_WORDS
                        ? new Sketch(WordHashes.mixed(text + ofTitle), ofTitle, ofTitle, runs)
                        : new Sketch(text, ofTitle, WordHashes.ofSet(those(titleWords, words)), runs));
    }

    private static long[] those(long[] titleWords, long[] words) {
        Set<Long> wanted = Arrays.stream(titleWords).boxed().collect(Collectors.toSet());
        return Arrays.stream(words).filter(wanted::contains).toArray();
    }

    /** Reads what {@link #bytes} gave, from the position on. */
    public static Sketch ofBytes(ByteBuffer bytes) {
        var runs = new byte[MinHash.BYTES];
        long text = bytes.getLong();
        long title = bytes.getLong();
        long subject = bytes.getLong();
        bytes.get(runs);
        return new Sketch(text, title, subject, MinHash.ofBytes(runs));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(text)
                .putLong(title)
                .putLong(subject)
                .put(runs.bytes())
                .array();
    }

    /**
     * Whether two articles have the same text, or nearly the same and are about the same thing: their titles have the same
     * words, or differ only in words that their texts do not have. Short texts are copies under the same title alone.
     */
    public boolean isCopyOf(Sketch other) {
        if (text == other.text) {
            return true;
        }
        if (title != other.title && subject != other.subject) {
            return false;
        }
        return runs.likeness(other.runs) >= (title == other.title ? SAME_TITLE : SAME_SUBJECT);
    }

    /** Numbers of which any two copies have one in common, and most others none: of the text, the title and the subject. */
    long[] identities() {
        return new long[] {text, WordHashes.mixed(title), WordHashes.mixed(~subject)};
    }

    /** Numbers of which any two copies have one in common (but for 2 pairs of 10,000), and others hardly. */
    long[] keys() {
        var keys = new long[1 + BANDS + SUBJECT_BANDS];
        keys[0] = text;
        for (int band = 0; band < BANDS; band++) {
            keys[1 + band] = key(title, band);
        }
        for (int band = 0; band < SUBJECT_BANDS; band++) {
            keys[1 + BANDS + band] = key(~subject, band);
        }
        return keys;
    }

    private long key(long about, int band) {
        return WordHashes.mixed(about + ((long) band << 32) + Integer.toUnsignedLong(runs.band(band)));
    }
}
