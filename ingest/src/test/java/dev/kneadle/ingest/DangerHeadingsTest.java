package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.TaggedSection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading that begins with a label of danger makes its section a warning, whatever the format it is written in. */
class DangerHeadingsTest {
    private static final String SWITCHES =
            "A dryer has two switches and a cord of three metres, which is wound around the handle when the hair is dry.";

    private static final String CURRENT =
            "Water on the skin lets the current pass, and the cord stays live for as long as the plug is in its socket.";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "dryer.html, '<title>Hair Dryers</title><h1>Hair Dryers</h1>', '<h2>', '</h2>', '<p>', '</p>'",
        "dryer.md, '# Hair Dryers', '## ', '', '', ''",
        "dryer.txt, 'Hair Dryers', '', '', '', ''"
    })
    void aLabelOfDangerInAHeadingMakesItsSectionAWarning(
            String name, String title, String heading, String endOfHeading, String text, String endOfText)
            throws Exception {
        var article = new StringBuilder(title).append("\n\n");
        for (String line :
                "The Cord|Warning: Wet Hands|WARNING: MOULD SPREADS UNSEEN.|Caution - Hot Oil|Danger! Live Wires|[WARNING] Hot Grease|⚠ Hot Steam"
                        .split("\\|", -1)) {
            String told = line.equals("The Cord") ? SWITCHES : CURRENT;
            article.append(heading).append(line).append(endOfHeading).append("\n\n");
            article.append(text).append(told).append(endOfText).append("\n\n");
        }
        assertThat(sections(Files.writeString(folder.resolve(name), article))).isEqualTo("""
                The Cord []
                Warning: Wet Hands [WARNING]
                WARNING: MOULD SPREADS UNSEEN. [WARNING]
                Caution - Hot Oil [WARNING]
                Danger! Live Wires [WARNING]
                [WARNING] Hot Grease [WARNING]
                ⚠ Hot Steam [WARNING]
                """);
    }

    private static String sections(Path file) throws Exception {
        try (ArticleExtractor extractor = new FormatExtractor()) {
            return new Kneader(extractor, new RuleTagger())
                    .knead(new Source.WholeFile(file), Sidecar.Contents.NOTHING).sections().stream()
                            .map(DangerHeadingsTest::line)
                            .collect(Collectors.joining());
        }
    }

    private static String line(TaggedSection section) {
        return section.section().heading() + " " + section.tags() + "\n";
    }
}
