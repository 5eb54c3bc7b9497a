package dev.kneadle.index.lucene;

import dev.kneadle.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Puts "foot" for "feet": plurals that no rule for endings knows, from the table {@code plurals.txt}. */
final class SingularFilter extends TokenFilter {
    private static final Map<String, String> SINGULAR = Table.lines(SingularFilter.class, "plurals.txt").stream()
            .map(line -> Table.parts(line, ' '))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute kept = addAttribute(KeywordAttribute.class);

    /** @param words in lower case; those that are marked as keywords stay as they are */
    SingularFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!kept.isKeyword()) {
            Optional.ofNullable(SINGULAR.get(word.toString()))
                    .ifPresent(singular -> word.setEmpty().append(singular));
        }
        return true;
    }
}
