package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs over a folder into a real index. A report reads {@code word name}, one after the other. */
class IngestTest {
    private static final String KETTLE =
            "Kettles\nDescale the kettle with vinegar once a month, then rinse it twice.\n";
    private static final String TOASTER = "Toasters\nEmpty the crumb tray every week, when the toaster is cold.\n";

    @TempDir
    private Path temp;

    private final PlainExtractor extractor = new PlainExtractor();
    private final Stop stop = Stop.never();
    private Progress progress = Progress.SILENT;
    private Path content;
    private Path index;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        index = temp.resolve("index");
        Files.writeString(content.resolve("kettle.txt"), KETTLE);
        Files.writeString(content.resolve("toaster.txt"), TOASTER);
    }

    @Test
    void aSecondRunChangesNothingAndTouchesNoFileOfTheIndex() throws IOException {
        assertThat(run()).isEqualTo("added kettle.txt, added toaster.txt");
        Map<String, String> before = filesOfTheIndex();
        assertThat(run()).isEqualTo("unchanged kettle.txt, unchanged toaster.txt");
        assertThat(filesOfTheIndex()).isEqualTo(before);
    }

    @Test
    void eachChangeIsReportedAsWhatItIs() throws IOException {
        Files.writeString(content.resolve("lamp.txt"), "Lamps\nDust the shade with a dry brush.\n");
        run();
        Files.writeString(content.resolve("kettle.txt"), KETTLE.replace("vinegar", "lemon juice"));
        Files.move(
                content.resolve("toaster.txt"),
                Files.createDirectory(content.resolve("old")).resolve("toast.txt"));
        Files.delete(content.resolve("lamp.txt"));
        Files.writeString(content.resolve("oven.txt"), "Ovens\nWipe the door while it is still warm.\n");
        assertThat(run()).isEqualTo("changed kettle.txt, removed lamp.txt, moved old/toast.txt, added oven.txt");
        assertThat(find("lemon")).containsExactly("kettle.txt#top");
        assertThat(find("vinegar")).isEmpty();
        assertThat(find("crumb")).containsExactly("old/toast.txt#top");
        assertThat(find("brush")).isEmpty();
    }

    @Test
    void theSameBytesWithANewDateAreUnchanged() throws IOException {
        run();
        Files.setLastModifiedTime(content.resolve("kettle.txt"), FileTime.fromMillis(0));
        assertThat(run()).isEqualTo("unchanged kettle.txt, unchanged toaster.txt");
    }

    @Test
    void otherBytesWithTheSameDateAndSizeAreChanged() throws IOException {
        run();
        Path kettle = content.resolve("kettle.txt");
        FileTime date = Files.getLastModifiedTime(kettle);
        Files.writeString(kettle, KETTLE.replace("twice", "again"));
        Files.setLastModifiedTime(kettle, date);
        assertThat(run()).isEqualTo("changed kettle.txt, unchanged toaster.txt");
        assertThat(find("again")).containsExactly("kettle.txt#top");
    }

    /** As if the clock had been set back, or had been wrong before. */
    @ParameterizedTest(name = "when all that was written before is of {0}")
    @ValueSource(strings = {"1971-01-01T00:00:00Z", "2399-12-31T23:59:59Z"})
    void theClockHasNoSay(String time) throws IOException {
        run();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            }
        }
        assertThat(run()).isEqualTo("unchanged kettle.txt, unchanged toaster.txt");
        Files.writeString(content.resolve("kettle.txt"), KETTLE.replace("twice", "again"));
        Files.setLastModifiedTime(content.resolve("kettle.txt"), FileTime.fromMillis(0));
        assertThat(run()).isEqualTo("changed kettle.txt, unchanged toaster.txt");
        assertThat(find("again")).containsExactly("kettle.txt#top");
    }

    @Test
    void anUnreadableFileKeepsItsOldSectionsAndIsReportedEveryTime() throws IOException {
        run();
        Files.writeString(content.resolve("kettle.txt"), "broken by a copy that stopped half-way");
        assertThat(run()).isEqualTo("failed kettle.txt, unchanged toaster.txt");
        Map<String, String> before = filesOfTheIndex();
        assertThat(run()).isEqualTo("failed kettle.txt, unchanged toaster.txt");
        assertThat(filesOfTheIndex()).isEqualTo(before);
        assertThat(find("vinegar")).containsExactly("kettle.txt#top");
        Files.writeString(content.resolve("kettle.txt"), KETTLE);
        assertThat(run()).isEqualTo("changed kettle.txt, unchanged toaster.txt");
    }

    @Test
    void aFailureThatMayPassIsTriedAgain() throws IOException {
        Files.writeString(content.resolve("kettle.txt"), "slow");
        assertThat(run()).isEqualTo("failed kettle.txt, added toaster.txt");
        Map<String, String> before = filesOfTheIndex();
        assertThat(run()).isEqualTo("failed kettle.txt, unchanged toaster.txt");
        assertThat(filesOfTheIndex()).as("nothing new was learned").isEqualTo(before);
    }

    @Test
    void anEmptyFileIsEmptyOnceAndThenUnchanged() throws IOException {
        Files.writeString(content.resolve("nothing.txt"), " \n");
        assertThat(run()).isEqualTo("added kettle.txt, empty nothing.txt, added toaster.txt");
        assertThat(run()).isEqualTo("unchanged kettle.txt, unchanged nothing.txt, unchanged toaster.txt");
    }

    @Test
    void aFolderThatLostMostOfItsArticlesStopsTheRun() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    content.resolve("page" + i + ".txt"), "Page " + i + "\nTurn the page with a dry thumb.\n");
        }
        run();
        for (int i = 0; i < 20; i++) {
            Files.delete(content.resolve("page" + i + ".txt"));
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::run)
                .withMessageContaining("20 of 22 articles are gone")
                .withMessageContaining("--allow-mass-delete");
        assertThat(find("thumb")).isNotEmpty();
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            ingest(writer).run(new RunOptions(false, true, Part.WHOLE, 1));
        }
        assertThat(find("thumb")).isEmpty();
    }

    @Test
    void anIndexThatWasEditedAnswersLikeOneThatIsNew() throws IOException {
        run();
        Files.writeString(content.resolve("kettle.txt"), KETTLE + "Vinegar also cleans a kettle that smells.\n");
        run();
        List<String> edited = findWithScores("kettle vinegar rinse");
        index = temp.resolve("new");
        run();
        assertThat(findWithScores("kettle vinegar rinse")).isEqualTo(edited);
    }

    /** Copies come and go over several runs; then the same files are read anew, by one job and by eight. */
    @Test
    void whichArticlesAreDuplicatesDependsOnTheFilesAlone() throws IOException {
        write("b.txt", page(0));
        write("c.txt", page(0));
        assertThat(duplicates(2)).isEqualTo("c.txt of b.txt");
        write("a.txt", page(0) + "\nCome back tomorrow.\n");
        write("d.txt", page(1));
        write("e.txt", page(1).replace("Turning", "Tearing"));
        assertThat(duplicates(2)).isEqualTo("b.txt of a.txt, c.txt of a.txt, e.txt of d.txt");
        Files.delete(content.resolve("b.txt"));
        write("e.txt", page(2));
        for (int jobs : new int[] {2, 1, 8}) {
            assertThat(duplicates(jobs)).isEqualTo("c.txt of a.txt");
            index = temp.resolve("anew" + jobs);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(content.resolve(name), text);
    }

    /** A page of a hundred words. */
    private static String page(int number) {
        var words = new StringBuilder("Turning pages\n\n");
        for (int at = 0; at < 100; at++) {
            words.append("with leaf ").append(number).append(at).append(at % 10 == 9 ? ".\n" : " ");
        }
        return words.toString();
    }

    private String duplicates(int jobs) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            IngestReport report = ingest(writer).run(RunOptions.usual(jobs));
            assertThat(report.duplicates()).isEqualTo(writer.duplicates());
            return report.duplicates().entrySet().stream()
                    .map(one -> one.getKey() + " of " + one.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    @Test
    void theNumberOfJobsHasNoInfluence() throws IOException {
        makePages(40);
        run(1);
        List<String> one = findWithScores("page thumb");
        index = temp.resolve("parallel");
        run(8);
        assertThat(findWithScores("page thumb")).isEqualTo(one);
    }

    @Test
    void aMovedFileThatCannotBeReadKeepsItsOldPlaceUntilItCan() throws IOException {
        Files.writeString(content.resolve("moody.txt"), "Moods\nA file that can be read on some days.\n");
        run();
        Files.move(content.resolve("moody.txt"), content.resolve("moved.txt"));
        extractor.fails("moved.txt");
        assertThat(run()).isEqualTo("unchanged kettle.txt, failed moved.txt, unchanged toaster.txt");
        assertThat(find("days")).containsExactly("moody.txt#top");
        extractor.fails("");
        assertThat(run()).isEqualTo("unchanged kettle.txt, moved moved.txt, unchanged toaster.txt");
        assertThat(find("days")).containsExactly("moved.txt#top");
    }

    @Test
    void eachLineOfACollectionIsAnArticleOfItsOwn() throws IOException {
        Path lines = Files.writeString(content.resolve("home.jsonl"), """
                {"_id": "z", "text": "Air the pillows by an open window."}
                {"_id": "b", "text": "Beat the carpet outside."}
                broken
                {"_id": "b", "text": "Beat it again."}
                """);
        assertThat(run())
                .isEqualTo("added home.jsonl!/b, failed home.jsonl!/line 3, failed home.jsonl!/member 4,"
                        + " added home.jsonl!/z, added kettle.txt, added toaster.txt");
        assertThat(find("pillows")).containsExactly("home.jsonl!/z#top");
        Map<String, String> before = filesOfTheIndex();
        run();
        assertThat(filesOfTheIndex()).isEqualTo(before);
        Files.writeString(lines, """
                {"_id": "a", "text": "Wipe the shelf with a dry cloth."}
                {"_id": "z", "text": "Air the pillows twice a week."}
                """);
        assertThat(run())
                .isEqualTo("added home.jsonl!/a, removed home.jsonl!/b, changed home.jsonl!/z,"
                        + " unchanged kettle.txt, unchanged toaster.txt");
        assertThat(externalIdOf("pillows")).isEqualTo("z");
    }

    @Test
    void thePartsOfARunShareTheArticlesAndTogetherAreTheWhole() throws IOException {
        makePages(20);
        run();
        List<String> whole = findWithScores("page thumb");
        index = temp.resolve("in-parts");
        var told = new ArrayList<String>();
        for (int number = 1; number <= 3; number++) {
            told.addAll(List.of(
                    run(new RunOptions(false, false, new Part(number, 3), 2)).split(", ")));
        }
        assertThat(told).hasSize(22).doesNotHaveDuplicates().allMatch(outcome -> outcome.startsWith("added "));
        assertThat(findWithScores("page thumb")).isEqualTo(whole);
        Files.delete(content.resolve("kettle.txt"));
        assertThat(new Part(1, 3).holds(new ArticleId("kettle.txt"))).isFalse();
        assertThat(run(new RunOptions(false, false, new Part(1, 3), 2))).doesNotContain("kettle");
        assertThat(find("vinegar")).isNotEmpty();
        run();
        assertThat(find("vinegar")).isEmpty();
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHasReadAndTheNextGoesOn() throws IOException {
        makePages(40);
        progress = new Progress() {
            @Override
            public void start(int steps) {}

            @Override
            public void step(String name) {
                if (!stop.isAsked()) {
                    stop.ask();
                }
            }

            @Override
            public void end() {}
        };
        List<String> first = List.of(run().split(", "));
        assertThat(first).hasSizeBetween(1, 20).startsWith("added kettle.txt");
        assertThat(find("vinegar")).containsExactly("kettle.txt#top");
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            var resumed = new Ingest(
                    List.of(content), new Kneader(extractor, new RuleTagger()), writer, progress, Stop.never());
            IngestReport second = resumed.run(RunOptions.usual(2));
            assertThat(second.complete()).isTrue();
            assertThat(second.counts())
                    .isEqualTo(Map.of("added", 42L - first.size(), "unchanged", (long) first.size()));
        }
    }

    private void makePages(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(content.resolve("page" + i + ".txt"), "Page\nTurn page " + i + " with a dry thumb.\n");
        }
    }

    private String externalIdOf(String words) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            return searcher.search(SearchRequest.of(words))
                    .hits()
                    .getFirst()
                    .article()
                    .externalId();
        }
    }

    private String run() throws IOException {
        return run(2);
    }

    private String run(int jobs) throws IOException {
        return run(RunOptions.usual(jobs));
    }

    private String run(RunOptions options) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            return told(ingest(writer).run(options));
        }
    }

    private static String told(IngestReport report) {
        return String.join(
                ", ",
                report.outcomes().stream()
                        .map(outcome -> outcome.word() + " " + outcome.name())
                        .toList());
    }

    private Ingest ingest(SectionWriter writer) {
        return new Ingest(List.of(content), new Kneader(extractor, new RuleTagger()), writer, progress, stop);
    }

    private List<String> find(String words) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            return searcher.search(SearchRequest.of(words)).hits().stream()
                    .map(hit -> hit.id().toString())
                    .toList();
        }
    }

    private List<String> findWithScores(String words) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            var found = new ArrayList<String>();
            searcher.search(SearchRequest.of(words)).hits().forEach(hit -> found.add(hit.id() + " " + hit.score()));
            return found;
        }
    }

    /** Each file of the index with its date and size, the lock aside. */
    private Map<String, String> filesOfTheIndex() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(index)) {
            for (Path path : paths.toList()) {
                if (!path.endsWith("write.lock")) {
                    files.put(path.getFileName().toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
                }
            }
        }
        return files;
    }
}
