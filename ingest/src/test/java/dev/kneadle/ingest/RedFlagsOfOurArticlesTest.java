package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which queries are answered by a call for help, over {@code content/} as it is: {@code red-flags.txt}, {@code everyday.txt}. */
final class RedFlagsOfOurArticlesTest {
    @TempDir
    private static Path index = Path.of("");

    @BeforeAll
    static void ingest() throws IOException {
        try (var writer = LuceneSectionWriter.open(index);
                var extractor = WorkerExtractor.start(1)) {
            var kneader = new Kneader(extractor, new RuleTagger());
            new Ingest(List.of(Path.of("../content")), kneader, writer, Progress.SILENT, Stop.never())
                    .run(RunOptions.usual(1));
        }
    }

    @Test
    void whatAnArticleCallsForHelpAboutIsAnsweredSo() throws IOException {
        assertThat(without("red-flags.txt", true)).isEmpty();
    }

    @Test
    void everydayQuestionsAreNoAlarm() throws IOException {
        assertThat(without("everyday.txt", false)).isEmpty();
    }

    /** The queries of a list that are not answered as they should be. */
    private static List<String> without(String list, boolean alarm) throws IOException {
        var wrong = new ArrayList<String>();
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            for (String query : Table.lines(RedFlagsOfOurArticlesTest.class, list)) {
                if (searcher.search(SearchRequest.of(query)).urgent().isEmpty() == alarm) {
                    wrong.add(query);
                }
            }
        }
        return wrong;
    }
}
