package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kneadle.index.Filter;
import dev.kneadle.index.Group;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.Snippet;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentences;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks for the sentences of real articles by their own words, and looks whether all that is shown of any section is whole
 * sentences: then no "never" and no "if" is cut from what it governs.
 */
final class WholeSentencesTest {
    private static final Path CORPUS = Path.of("../../shared/data/corpus/nhs");

    /** The end of a sentence, perhaps in quotes or brackets; or a bullet or number, which no sentence has begun before. */
    private static final Predicate<String> ENDS =
            Pattern.compile("[.!?:;…][\"'”’)\\]]*$|^\\W+$|^\\w{1,3}[.)]$").asPredicate();

    @TempDir
    private Path index = Path.of("");

    /** An article, and what to ask of it. */
    private record Asked(ArticleId article, List<String> queries) {}

    @Test
    void whatIsShownOfOurArticlesIsWholeSentences() throws Exception {
        assertThat(shownOf(Path.of("../content"))).isGreaterThan(1_000);
    }

    @Test
    void whatIsShownOfTheArticlesOfOthersIsWholeSentences() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "no articles beside the repository: " + CORPUS);
        assertThat(shownOf(CORPUS)).isGreaterThan(1_000);
    }

    /** How many lines of the articles were shown. */
    private int shownOf(Path folder) throws Exception {
        Main.commandLine(new Settings(Map.of(), new Properties()))
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute("ingest", folder.toString(), "--index", index.toString(), "--no-vectors");
        List<Asked> all = new ArrayList<>();
        int shown = 0;
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            searcher.visit(article -> {
                List<String> queries = article.sections().stream()
                        .flatMap(section -> queries(section.section().section().text()).stream())
                        .toList();
                all.add(new Asked(article.article().id(), queries));
            });
            for (Asked article : all) {
                var filter = new Filter(Set.of(), Optional.of(article.article()), Optional.empty(), Optional.empty());
                for (String query : article.queries()) {
                    var request = new SearchRequest(query, filter, 0, 3, Group.SECTION, Ranking.KEYWORD, true, false);
                    for (Hit hit : searcher.search(request).hits()) {
                        shown += assertWhole(hit);
                    }
                }
            }
        }
        return shown;
    }

    private static List<String> queries(String text) {
        return Sentences.in(text).stream()
                .map(span -> span.of(text).replace('"', ' ').replace('-', ' '))
                .filter(query -> !query.isBlank() && query.length() <= SearchRequest.MAX_QUERY)
                .toList();
    }

    /** How many lines of its section it shows; those of a list may have got another bullet and are not counted. */
    private static int assertWhole(Hit hit) {
        Section section = hit.section().section();
        int found = 0;
        for (Snippet snippet : hit.snippets()) {
            for (String line : snippet.text().split("\n", -1)) {
                List<Boolean> places = wholeAt(section.text(), line);
                found += places.isEmpty() ? 0 : 1;
                assertThat(places.isEmpty() || places.contains(true))
                        .as("of %s: %s", hit.id(), line)
                        .isTrue();
            }
        }
        return found;
    }

    /** For each place where {@code shown} stands in {@code text}, whether no sentence goes on before or behind it. */
    private static List<Boolean> wholeAt(String text, String shown) {
        List<Boolean> places = new ArrayList<>();
        for (int at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) {
            String line = (text + "\n").substring(text.lastIndexOf('\n', at - 1) + 1);
            int from = at - (text.length() + 1 - line.length());
            String before = line.substring(0, from).strip();
            String behind = line.substring(from + shown.length(), line.indexOf('\n', from + shown.length()));
            places.add((before.isEmpty() || ENDS.test(before)) && (behind.isBlank() || ENDS.test(shown)));
        }
        return places;
    }
}
