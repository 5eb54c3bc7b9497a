package dev.kneadle.index.lucene;

import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a word is, for the index, for queries and for highlights alike: Unicode's word breaks (UAX #29), lower case, no
 * possessive, no accents, Porter's English stem; plurals without a rule ("feet") are in the table {@code plurals.txt}.
 * Words that carry little meaning stay, since phrases need them.
 */
final class Words {
    /** Wider than any phrase, so that none matches from the end of one heading to the start of the next. */
    private static final int GAP = 1_000;

    private static final Analyzer BY_FIELD = new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenFilter plain = plain(words);
            return new TokenStreamComponents(words, field.equals(SectionDocuments.PLAIN) ? plain : stem(plain));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    };

    /** Each word twice: as it is, then its stem. */
    private static final Analyzer PLAIN_AND_STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, stem(new KeywordRepeatFilter(plain(words))));
        }
    };

    private Words() {}

    private static TokenFilter plain(Tokenizer words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }

    private static TokenFilter stem(TokenFilter words) {
        return new PorterStemFilter(new SingularFilter(words));
    }

    /** For the index: stems with their positions, but for the field of words as they are. */
    static Analyzer analyzer() {
        return BY_FIELD;
    }

    /** The words of {@code text}, in order. */
    static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = PLAIN_AND_STEMMED.tokenStream("", text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var span = new TextSpan(place.startOffset(), place.endOffset());
                String plain = token.toString();
                tokens.incrementToken();
                words.add(new Word(span.of(text), span, plain, token.toString()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be read
        }
        return words;
    }
}
