package dev.kneadle.index.embed;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A section as texts short enough to have one meaning each. Every passage begins with what it is about, its article's
 * title and its headings, and ends where a sentence ends.
 */
public final class Passages {
    /**
     * A vector holds the gist of a paragraph or two, not of a chapter, and the model reads no more than 256 pieces of
     * words: about 200 words of English prose, of which titles and headings take some.
     */
    static final int MOST_WORDS = 160;

    /** Beyond some 5,000 words a section is found by its words and by the meaning of what stands before. */
    public static final int MOST = 32;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Passages() {}

    /** At least one, at most {@value #MOST}. */
    public static List<String> of(String title, Section section) {
        String about =
                Stream.concat(Stream.of(title), section.headings().stream()).collect(Collectors.joining("\n"));
        var passages = new ArrayList<String>();
        for (String part : parts(section.text())) {
            passages.add(about + "\n" + part);
        }
        return passages.isEmpty() ? List.of(about) : passages;
    }

    /** Whole sentences, as many to a part as fit. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        int end = 0;
        int words = 0;
        for (TextSpan sentence : Sentences.in(text)) {
            int more = words(sentence.of(text));
            if (words > 0 && words + more > MOST_WORDS) {
                parts.add(text.substring(start, end));
                start = sentence.start();
                words = 0;
            }
            words += more;
            end = sentence.end();
        }
        if (words > 0) {
            parts.add(text.substring(start, end));
        }
        return parts.size() > MOST ? parts.subList(0, MOST) : parts;
    }

    private static int words(String sentence) {
        return (int)
                SPACE.splitAsStream(sentence).filter(word -> !word.isEmpty()).count();
    }
}
