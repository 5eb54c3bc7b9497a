package dev.kneadle.index.embed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the numbered pieces of words that BERT models read (Devlin et al. 2018, uncased): lower case, no
 * accents, punctuation and ideographs on their own, each word as the longest pieces the vocabulary has. Marks such as
 * {@code [SEP]} in a text are text.
 */
final class WordPieces {
    /** BERT's own limit, in UTF-16 units; what is longer is no word. */
    private static final int LONGEST_WORD = 100;

    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    /** @param tokenizer a {@code tokenizer.json} of Hugging Face, of which only the vocabulary is read */
    static WordPieces read(InputStream tokenizer) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    readVocabulary(json, vocabulary);
                    return new WordPieces(vocabulary);
                }
            }
        }
        throw new IOException("a tokenizer.json must have a vocab, got none");
    }

    private static void readVocabulary(JsonParser json, Map<String, Integer> vocabulary) throws IOException {
        for (String piece = json.nextFieldName(); piece != null; piece = json.nextFieldName()) {
            vocabulary.put(piece, json.nextIntValue(-1));
        }
    }

    private int number(String piece) throws IOException {
        @Nullable Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IOException("the vocabulary must have " + piece);
        }
        return number;
    }

    /** The pieces of {@code text} between a first and a last mark, at most {@code most} in all; the rest is left out. */
    long[] in(String text, int most) {
        var pieces = new ArrayList<Integer>();
        pieces.add(first);
        for (String word : words(text)) {
            if (pieces.size() >= most) {
                break;
            }
            pieces.addAll(piecesOf(word));
        }
        List<Integer> read = pieces.subList(0, Math.min(pieces.size(), most - 1));
        long[] numbers = new long[read.size() + 1];
        for (int at = 0; at < read.size(); at++) {
            numbers[at] = read.get(at);
        }
        numbers[read.size()] = last;
        return numbers;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain.codePoints().filter(c -> !isDropped(c)).forEach(c -> {
            boolean alone = isPunctuation(c) || Character.isIdeographic(c);
            if (alone || isSpace(c)) {
                end(word, words);
            }
            if (!isSpace(c)) {
                word.appendCodePoint(c);
            }
            if (alone) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> true;
            case Character.CONTROL -> !isSpace(c);
            default -> c == 0xFFFD;
        };
    }

    /** Unicode's punctuation, and all signs of ASCII that are neither letter nor digit. */
    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        };
    }

    private List<Integer> piecesOf(String word) {
        var pieces = new ArrayList<Integer>();
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            int end = endOfLongest(word, start);
            if (end == start) {
                return List.of(unknown);
            }
            pieces.add(vocabulary.get(piece(word, start, end)));
            start = end;
        }
        return pieces.isEmpty() ? List.of(unknown) : pieces;
    }

    private int endOfLongest(String word, int start) {
        int end = word.length();
        while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        String piece = word.substring(start, end);
        return start == 0 ? piece : CONTINUED + piece;
    }
}
