package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.Filter;
import dev.kneadle.index.Sample;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedQueryTest {
    @ParameterizedTest(name = "{0} asks for {1}")
    @CsvSource(delimiter = '#', textBlock = """
                    tennis ball            # words tennis ball
                    "tennis ball" wall     # words wall, phrases [tennis ball]
                    “tennis ball”          # phrases [tennis ball]
                    ball -wall             # words ball, excluded [wall]
                    ball -"white wall"     # words ball, excluded [white wall]
                    ball -wall-bars        # words ball, excluded [wall bars]
                    wall-bars              # words wall bars
                    ball - wall            # words ball wall
                    ball --wall            # words ball, excluded [wall]
                    "tennis ball           # words tennis ball
                    tennis" ball           # words tennis ball
                    a"b c"d                # words a d, phrases [b c]
                    -"tennis               # excluded [tennis]
                    ((((                   #
                    "" "!" -               #
                    AND OR NOT +a ~b ^2    # words AND OR NOT a b 2
                    """)
    void textIsTakenApart(String typed, @Nullable String expected) {
        assertThat(describe(TypedQuery.of(typed))).isEqualTo(expected == null ? "" : expected);
    }

    private static String describe(TypedQuery query) {
        String words = query.words().isEmpty() ? "" : "words " + written(query.words());
        return Stream.of(words, phrases("phrases", query.phrases()), phrases("excluded", query.excluded()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String phrases(String name, List<List<Word>> phrases) {
        return phrases.isEmpty()
                ? ""
                : name
                        + phrases.stream()
                                .map(phrase -> " [" + written(phrase) + "]")
                                .collect(Collectors.joining());
    }

    private static String written(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "));
    }

    @Test
    void theLongestQueryStaysFarBelowWhatLuceneAllows() throws IOException {
        String words = IntStream.range(0, 250).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String phrases = IntStream.range(0, 160).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(" "));
        String excluded =
                "ball " + IntStream.range(0, 200).mapToObj(i -> "-" + i).collect(Collectors.joining(" "));
        assertThat(clauses(words)).isBetween(64, 512);
        assertThat(clauses(phrases)).isBetween(64, 512);
        assertThat(clauses(excluded)).isBetween(64, 512);
    }

    private static int clauses(String typed) throws IOException {
        var clauses = new AtomicInteger();
        Asked asked = Asked.exactly(TypedQuery.of(typed));
        QueryCompiler.compile(asked, Filter.NONE, new MultiReader(), Weights.DEFAULT)
                .orElseThrow()
                .lucene()
                .visit(new QueryVisitor() {
                    @Override
                    public void visitLeaf(Query query) {
                        clauses.incrementAndGet();
                    }

                    @Override
                    public void consumeTerms(Query query, Term... terms) {
                        clauses.incrementAndGet();
                    }

                    @Override
                    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                        return this;
                    }
                });
        return clauses.get();
    }

    @Test
    @Timeout(60)
    void noTextWhateverIsAnError() throws IOException {
        List<String> pieces = List.of(
                "\"",
                "-",
                " ",
                "(",
                ")",
                "[",
                "*",
                "?",
                "~",
                "\\",
                "/",
                ":",
                "^",
                "+",
                "&&",
                "||",
                "!",
                "ball",
                "Ball's",
                "the",
                "\uD83E",
                "\uDDB5",
                "\uD83E\uDDB5",
                "\u0000",
                "\u200F",
                "שלום",
                "é",
                "e\u0301",
                "中文",
                "\n",
                "“",
                "x".repeat(300),
                "AND",
                "NOT",
                "TO",
                "{",
                "}",
                "<b>",
                "\uFFFF",
                "\u00AD");
        var directory = new ByteBuffersDirectory();
        try (SectionWriter writer = LuceneSectionWriter.open(directory, Optional.empty())) {
            writer.replace(
                    Sample.article("a.md", "Ball"), List.of(Sample.section(0, "Ball", "A ball. The wall. שלום.")));
            writer.commit(List.of());
            try (SectionSearcher searcher = LuceneSectionSearcher.open(directory, Optional.empty())) {
                var random = new Random(3);
                for (int run = 0; run < 2_000; run++) {
                    search(
                            searcher,
                            random.ints(1 + random.nextInt(20), 0, pieces.size())
                                    .mapToObj(pieces::get)
                                    .collect(Collectors.joining()));
                }
                for (String piece : pieces) {
                    search(searcher, piece.repeat(1_000));
                }
            }
        }
    }

    private static void search(SectionSearcher searcher, String typed) throws IOException {
        String query = typed.substring(0, Math.min(typed.length(), SearchRequest.MAX_QUERY));
        if (!query.isBlank()) {
            assertThat(searcher.search(SearchRequest.of(query)).total().exact()).isTrue();
        }
    }
}
