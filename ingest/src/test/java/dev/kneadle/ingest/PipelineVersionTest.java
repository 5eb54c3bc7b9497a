package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Keeps an index from mixing sections of two pipelines. */
class PipelineVersionTest {
    private static final Path CONTENT = Path.of("../content");

    /**
     * If the same articles become other sections, those who have an index must read their articles again: then {@link
     * Kneader#PIPELINE} gets a new version, and {@code pipeline.properties} that version and the new digest.
     */
    @Test
    void theSameArticlesBecomeTheSameSectionsUntilThePipelineHasANewVersion() throws Exception {
        var known = new Properties();
        try (InputStream file =
                Objects.requireNonNull(PipelineVersionTest.class.getResourceAsStream("pipeline.properties"))) {
            known.load(file);
        }
        assertThat(Map.of("version", Kneader.PIPELINE, "digest", digestOfContent()))
                .isEqualTo(known);
    }

    private static String digestOfContent() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (ArticleExtractor extractor = WorkerExtractor.start(2)) {
            var kneader = new Kneader(extractor, new RuleTagger());
            for (Map.Entry<ArticleId, Path> file :
                    ContentFolders.walk(List.of(CONTENT)).files().entrySet()) {
                KneadedArticle article = kneader.knead(
                        new Source.WholeFile(file.getValue()),
                        Sidecar.bytes(file.getValue()).map(Sidecar::read).orElse(Sidecar.Contents.NOTHING));
                String all = file.getKey() + " " + article.titleOr(file.getKey()) + " " + article.sections();
                digest.update(all.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
