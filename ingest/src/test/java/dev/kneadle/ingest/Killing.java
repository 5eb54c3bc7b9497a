package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.model.ArticleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Kills processes that ingest, again and again into the same index, and looks at what they leave behind. Between two kills all
 * articles get a new version, so that each run has all of them to replace.
 */
final class Killing {
    private static final int ARTICLES = 150;
    private static final Pattern VERSION = Pattern.compile("version (\\d+)");

    private final Path content;
    private final Path index;
    private final Random random;
    private boolean everCommitted;

    /** @param folder empty; content and index are made in it */
    Killing(Path folder, long seed) throws IOException {
        this.content = Files.createDirectories(folder.resolve("content"));
        this.index = folder.resolve("index");
        this.random = new Random(seed);
    }

    /**
     * Kills as often as that; then a run that is left alone must come to what a new index says.
     *
     * @param killed is told the number of kills so far, after each that left a whole index
     */
    void kill(int times, IntConsumer killed) throws IOException, InterruptedException {
        for (int version = 1; version <= times; version++) {
            write(version);
            killAtRandom();
            lookInto(version);
            killed.accept(version);
        }
        assertThat(run(index).waitFor()).isZero();
        Path anew = content.resolveSibling("anew");
        assertThat(run(anew).waitFor()).isZero();
        assertThat(IndexDigest.of(index)).isEqualTo(IndexDigest.of(anew));
    }

    private void write(int version) throws IOException {
        for (int article = 0; article < ARTICLES; article++) {
            Files.writeString(
                    content.resolve("page%03d.txt".formatted(article)),
                    "Turn page " + article + " slowly in version " + version + ". Stop if it tears.");
        }
    }

    /** After a number of steps from none to all; after all of them the run still has to merge and to commit. */
    private void killAtRandom() throws IOException, InterruptedException {
        int steps = random.nextInt(ARTICLES + 1);
        Process process = run(index);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int step = 0;
            while (step < steps && lines.readLine() != null) {
                step++;
            }
            process.destroyForcibly();
        }
        process.waitFor();
    }

    private Process run(Path into) throws IOException {
        return PacedIngest.start(content, into);
    }

    /** Whole by Lucene's own check, and the new version of a beginning of the articles beside older ones of the rest. */
    private void lookInto(int version) throws IOException {
        try (Directory directory = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(directory)) {
                assertThat(everCommitted).as("an index that was there").isFalse();
                return;
            }
            try (var check = new CheckIndex(directory)) {
                assertThat(check.checkIndex().clean).isTrue();
            }
        }
        everCommitted = true;
        List<Integer> versions = versions();
        assertThat(versions).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(versions).allMatch(one -> one <= version);
    }

    private List<Integer> versions() throws IOException {
        var versions = new ArrayList<Integer>();
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            for (ArticleId id : searcher.remembered().keySet()) {
                String text = searcher.article(id)
                        .orElseThrow()
                        .sections()
                        .getFirst()
                        .section()
                        .section()
                        .text();
                Matcher version = VERSION.matcher(text);
                assertThat(version.find()).as(text).isTrue();
                versions.add(Integer.valueOf(version.group(1)));
            }
        }
        return versions;
    }
}
