package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The letters of one language beyond ASCII, and what it costs to read a text as that language: for each character the
 * natural log of how seldom it comes there. Bytes that were read in the wrong encoding stand for letters that no one
 * language has together, for signs amid words and for capitals behind small letters, which all cost more.
 *
 * @param charsets the encodings it was written in, the most usual ones first
 * @param letters what each letter costs
 */
record Alphabet(List<Charset> charsets, Map<Character, Double> letters) {
    /** Those in {@code alphabets.txt}. */
    static final List<Alphabet> ALL = Table.rows(Alphabet.class, "alphabets.txt", 3).stream()
            .map(Alphabet::of)
            .toList();

    /** Letters of other languages: in names, one in a thousand. */
    private static final double FOREIGN = 7;

    /** A sign amid a word, or a word of two scripts. */
    private static final double MISPLACED = 7;

    /** A control character, or a byte that stands for nothing. */
    private static final double NO_TEXT = 9;

    /** A quotation mark, a dash, a space that does not break. */
    private static final double MARK = 1;

    /** A sign such as © and ½. */
    private static final double SIGN = 1.5;

    /** A capital behind a small letter, beside what the letter costs. */
    private static final double TURNED = 4;

    private static final String MARKS = "\u00A0\u00AD’–—…•·";

    private static final String SIGNS = "‘“”„‚«»‹›°²³¹½¼¾€£¢©®™×÷±§¶†‡µªº‰¿¡";

    Alphabet {
        charsets = List.copyOf(charsets);
        letters = Map.copyOf(letters);
    }

    private static Alphabet of(List<String> row) {
        var counts = new HashMap<Character, Integer>();
        for (String letter : row.get(2).split(", ", -1)) {
            counts.put(letter.charAt(0), Integer.valueOf(letter.substring(2)));
        }
        double all = counts.values().stream().mapToInt(count -> count).sum();
        return new Alphabet(
                Arrays.stream(row.get(1).split(", ", -1)).map(Charset::forName).toList(),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, letter -> Math.log(all / letter.getValue()))));
    }

    /** Whether most of its letters are in ASCII. */
    boolean isLatin() {
        return letters.keySet().stream().anyMatch(Alphabet::isLatin);
    }

    private static boolean isLatin(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** What the characters of {@code text} beyond ASCII cost together, in nats; 0 for what has none. */
    double cost(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) > 0x7F)
                .mapToDouble(at -> cost(text, at))
                .sum();
    }

    private double cost(String text, int at) {
        char letter = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        double ofLetter = letters.getOrDefault(letter, letters.getOrDefault(Character.toLowerCase(letter), FOREIGN));
        return ofLetter < FOREIGN || Character.isLetter(letter)
                ? ofLetter + ofPlace(before, letter, after)
                : ofSign(before, letter, after);
    }

    private static double ofPlace(char before, char letter, char after) {
        double turned = Character.isUpperCase(letter) && Character.isLowerCase(before) ? TURNED : 0;
        boolean mixed = Character.isLetter(letter) && !isLatin(letter) && (isAscii(before) || isAscii(after));
        return mixed ? turned + MISPLACED : turned;
    }

    private static boolean isAscii(char any) {
        return any < 0x80 && Character.isLetter(any);
    }

    private static double ofSign(char before, char sign, char after) {
        boolean amid = Character.isLetter(before) && Character.isLetter(after);
        if (MARKS.indexOf(sign) >= 0) {
            return ofMark(before, sign, after);
        }
        if (SIGNS.indexOf(sign) >= 0) {
            return amid ? MISPLACED : SIGN;
        }
        return Character.isISOControl(sign) || sign == '\uFFFD' ? NO_TEXT : MISPLACED;
    }

    /** A row of one mark, an indent of spaces or leader dots, is as good as a text without: no language writes a letter so. */
    private static double ofMark(char before, char mark, char after) {
        if (before == mark || after == mark) {
            return 0;
        }
        return isSign(before) && isSign(after) ? MISPLACED : MARK;
    }

    private static boolean isSign(char any) {
        return any > 0x7F && any != '\u00A0' && !Character.isLetter(any);
    }
}
