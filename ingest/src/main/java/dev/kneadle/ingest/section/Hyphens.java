package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins words that were broken at the end of a line. Whether the hyphen was the author's ("well-/known") or the
 * typesetter's ("exam-/ple") is read from the text's other words.
 */
final class Hyphens {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("(\\p{L}+)-$");
    private static final Pattern FIRST = Pattern.compile("^\\p{Ll}+");

    /** All words of the text in lower case; empty where no line ends in a hyphen. */
    private final Set<String> words;

    /** Whether more broken words are known without their hyphen than with it. */
    private final boolean typeset;

    private Hyphens(Set<String> words, boolean typeset) {
        this.words = words;
        this.typeset = typeset;
    }

    static Hyphens of(List<Block.Line> lines) {
        if (lines.stream().noneMatch(line -> line.text().endsWith("-"))) {
            return new Hyphens(Set.of(), false);
        }
        var words = new HashSet<String>();
        for (Block.Line line : lines) {
            WORD.matcher(line.text())
                    .results()
                    .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        }
        int balance = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher last = LAST.matcher(lines.get(i).text());
            Matcher first = FIRST.matcher(lines.get(i + 1).text());
            if (last.find() && first.find()) {
                String before = last.group(1).toLowerCase(Locale.ROOT);
                balance += words.contains(before + first.group()) ? 1 : 0;
                balance -= words.contains(before + "-" + first.group()) ? 1 : 0;
            }
        }
        return new Hyphens(words, balance > 0);
    }

    /** Adds the next line of a passage to what is there of it. */
    void join(StringBuilder text, String next) {
        String tail = text.substring(Math.max(0, text.lastIndexOf(" ")));
        Matcher last = LAST.matcher(tail);
        Matcher first = FIRST.matcher(next);
        if (!last.find() || !first.find()) {
            text.append(Unspaced.startsIn(next) && Unspaced.is(text.codePointBefore(text.length())) ? "" : " ");
            text.append(next);
            return;
        }
        String before = last.group(1).toLowerCase(Locale.ROOT);
        boolean known = words.contains(before + first.group());
        if (known || (typeset && !words.contains(before + "-" + first.group()))) {
            text.setLength(text.length() - 1);
        }
        text.append(next);
    }
}
