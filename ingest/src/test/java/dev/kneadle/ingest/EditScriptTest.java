package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an editor does between two runs, the index says the same as one that is built anew. The dates of the files jump
 * forwards and backwards meanwhile, as on a machine whose clock is set.
 */
final class EditScriptTest {
    private static final int SCRIPTS = 40;
    private static final int RUNS = 5;
    private static final int EDITS = 6;

    @TempDir
    private Path temp;

    private Path content;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(SCRIPTS);
    }

    @ParameterizedTest(name = "script {0}")
    @MethodSource("seeds")
    void theEditedIndexSaysWhatAnIndexBuiltAnewSays(int seed) throws IOException {
        var random = new Random(seed);
        Path edited = temp.resolve("edited");
        for (int run = 0; run < RUNS; run++) {
            for (int edit = 0; edit < EDITS; edit++) {
                edit(random);
            }
            ingest(edited, 1 + random.nextInt(4));
        }
        Path anew = temp.resolve("anew");
        ingest(anew, 1);
        assertThat(IndexDigest.of(edited)).isEqualTo(IndexDigest.of(anew));
    }

    private void ingest(Path index, int jobs) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            new Ingest(
                            List.of(content),
                            new Kneader(new PlainExtractor(), new RuleTagger()),
                            writer,
                            Progress.SILENT,
                            Stop.never())
                    .run(new RunOptions(false, true, Part.WHOLE, jobs));
        }
    }

    private void edit(Random random) throws IOException {
        List<Path> files = files();
        if (files.size() < 3 || random.nextInt(4) == 0) {
            write(content.resolve("page" + random.nextInt(30) + ".txt"), random);
            return;
        }
        Path one = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        switch (random.nextInt(7)) {
            case 0 -> write(one, random);
            case 1 -> Files.delete(one);
            case 2 -> Files.setLastModifiedTime(one, date(random));
            case 3 -> swap(one, other);
            case 4 -> Files.move(one, content.resolve("moved" + random.nextInt(1_000) + ".txt"));
            case 5 -> changeAndKeepDate(one);
            default -> writeCollection(content.resolve("lines.jsonl"), random);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(content)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, Random random) throws IOException {
        Files.writeString(file, "Page\n" + text(random));
        Files.setLastModifiedTime(file, date(random));
    }

    private static void writeCollection(Path file, Random random) throws IOException {
        var lines = new StringBuilder();
        random.ints(5, 0, 8)
                .distinct()
                .forEach(id -> lines.append("{\"_id\": \"")
                        .append(id)
                        .append("\", \"text\": \"")
                        .append(text(random))
                        .append("\"}\n"));
        Files.writeString(file, lines);
    }

    private static String text(Random random) {
        return "Turn page " + random.nextInt(10) + " slowly. Stop if it tears.";
    }

    private static FileTime date(Random random) {
        return FileTime.fromMillis(random.nextLong(4_000_000_000_000L));
    }

    private static void swap(Path one, Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, bytes);
    }

    private static void changeAndKeepDate(Path file) throws IOException {
        FileTime date = Files.getLastModifiedTime(file);
        try (Stream<String> lines = Files.lines(file)) {
            Files.writeString(file, String.join("\n", lines.toList()).replace("slowly", "gently"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.setLastModifiedTime(file, date);
    }
}
