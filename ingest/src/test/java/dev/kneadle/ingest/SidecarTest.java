package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor overrules tags in a file beside the article. */
class SidecarTest {
    private static final String KETTLE = """
            Descaling a kettle

            A kettle that is used every day furs up within a year or so.

            How to descale it

            Fill the kettle with vinegar and leave it for 10 minutes. Vinegar smells. Rinse it twice.

            How to dry it

            Turn the kettle upside down on a towel. Rinse it twice. Rinse the lid.
            """;

    @TempDir
    private Path temp;

    private Path content;
    private Path article;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        article = Files.writeString(content.resolve("kettle.txt"), KETTLE);
    }

    @Test
    void aRulingGoesBeforeTheRulesAndHoldsTheTagOfTheSection() throws Exception {
        write("""
                Vinegar smells: warning
                "Fill the kettle with vinegar": none
                """);

        assertThat(knead().remarks()).isEmpty();
        assertThat(sentences("how-to-descale-it"))
                .contains("warning 1.0 editor | Vinegar smells.")
                .noneMatch(line -> line.contains("Fill"));
        assertThat(knead().sections().get(1).tags()).containsExactly(Tag.TECHNIQUE, Tag.WARNING);
    }

    @Test
    void belowAnAnchorItIsAboutThatSectionAlone() throws Exception {
        write("""
                how-to-dry-it:
                  Rinse it twice.: tip
                """);

        assertThat(knead().remarks()).isEmpty();
        assertThat(sentences("how-to-dry-it")).contains("tip 1.0 editor | Rinse it twice.");
        assertThat(sentences("how-to-descale-it")).doesNotContain("tip 1.0 editor | Rinse it twice.");
    }

    @Test
    void aSentenceThatIsGoneOrNotTheOnlyOneIsARemark() throws Exception {
        write("""
                Boil the vinegar: warning
                Rinse: tip
                Rinse it twice.: none
                how-to-dry-it:
                  Vinegar smells: tip
                """);

        assertThat(knead().remarks())
                .containsExactly(
                        "its .tags.yml: no sentence begins with 'Boil the vinegar'",
                        "its .tags.yml: 3 sentences begin with 'Rinse', so none was changed; write more of the one that is"
                                + " meant",
                        "its .tags.yml: 'Rinse it twice.' stands 2 times, and each was changed; for one of them write it"
                                + " below its section's anchor",
                        "its .tags.yml: no sentence in section 'how-to-dry-it' begins with 'Vinegar smells'");
    }

    @Test
    void whatIsNoSidecarIsARemarkAndTheArticleIsTaggedWithoutIt() throws Exception {
        List<String> tagged = sentences("how-to-descale-it");

        assertRemark("Vinegar smells: [warning", "its .tags.yml was not read: line 1: ");
        assertRemark("- Vinegar smells", "its .tags.yml was not read: it must be a list of lines 'sentence: tag'");
        assertRemark(
                "Vinegar smells: danger",
                "its .tags.yml was not read: a sentence must be technique, warning, tip or none, got 'danger' for"
                        + " 'Vinegar smells'");
        assertRemark("Rinse: tip\nRinse: none", "its .tags.yml was not read: line 2: Duplicate field 'Rinse'");
        assertRemark("!!java.lang.Object {}: tip", "its .tags.yml");
        assertRemark(
                "Vinegar: tip\n".repeat(100_000), "its .tags.yml was not read: it must have at most 1048576 bytes");
        assertThat(sentences("how-to-descale-it")).isEqualTo(tagged);
    }

    private void assertRemark(String sidecar, String beginning) throws Exception {
        write(sidecar);
        assertThat(knead().remarks()).singleElement().asString().startsWith(beginning);
    }

    @Test
    void itIsNoArticleAndIsNamedOnlyWhereItsArticleIsMissing() throws IOException {
        write("Vinegar smells: warning");
        Path orphan = Files.writeString(content.resolve("lamp.txt.tags.yml"), "Dust: tip");

        ContentFolders found = ContentFolders.walk(List.of(content));

        assertThat(found.files()).containsOnlyKeys(new ArticleId("kettle.txt"));
        assertThat(found.skipped())
                .containsExactlyEntriesOf(Map.of(orphan, "tags for an article that is not beside it: lamp.txt"));
    }

    @Test
    void aNewAChangedAndARemovedOneMakeTheArticleBeReadAgain() throws IOException {
        assertThat(run()).isEqualTo("added kettle.txt");
        write("Vinegar smells: warning");
        assertThat(run()).isEqualTo("read again kettle.txt");
        assertThat(run()).isEqualTo("unchanged kettle.txt");
        write("Lemons smell: warning");
        assertThat(run()).isEqualTo("read again kettle.txt with a remark");
        Files.delete(Path.of(article + ".tags.yml"));
        assertThat(run()).isEqualTo("read again kettle.txt");
    }

    @Test
    void theMembersOfACollectionAreNamedInItsSidecar() throws IOException {
        Files.delete(article);
        Path lines = Files.writeString(content.resolve("kitchen.jsonl"), """
                {"_id": "k1", "text": "Vinegar smells. Rinse it twice."}
                {"_id": "k2", "text": "Rinse the lid."}
                """);
        assertThat(run()).isEqualTo("added kitchen.jsonl!/k1, added kitchen.jsonl!/k2");

        Path sidecar = Files.writeString(Path.of(lines + ".tags.yml"), "k1:\n  Lemons smell: warning\n");
        assertThat(run()).isEqualTo("read again kitchen.jsonl!/k1 with a remark, unchanged kitchen.jsonl!/k2");

        Files.writeString(sidecar, "k3:\n  Rinse: none\n");
        assertThat(run())
                .isEqualTo("skipped " + sidecar + ", read again kitchen.jsonl!/k1, unchanged kitchen.jsonl!/k2");
        assertThat(Inventory.take(List.of(content), Part.WHOLE, 1).skipped())
                .containsExactlyEntriesOf(Map.of(sidecar.toString(), "tags for members that are not there: k3"));
    }

    @Test
    void inAnArchiveASidecarMayLieBesideItsArticle() throws IOException {
        Files.delete(article);
        try (var zip = new ZipOutputStream(Files.newOutputStream(content.resolve("kitchen.zip")))) {
            put(zip, "kettle.txt", KETTLE);
            put(zip, "kettle.txt.tags.yml", "Lemons smell: warning");
            put(zip, "oven.txt", "The oven is hot.");
        }

        assertThat(run()).isEqualTo("added kitchen.zip!/kettle.txt with a remark, added kitchen.zip!/oven.txt");
        assertThat(run()).isEqualTo("unchanged kitchen.zip!/kettle.txt, unchanged kitchen.zip!/oven.txt");
    }

    @Test
    void inAnArchiveASidecarIsNamedWhereItsArticleIsMissing() throws IOException {
        Path archive = content.resolve("kitchen.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "oven.txt", "The oven is hot.");
            put(zip, "light/lamp.txt.tags.yml", "Dust: tip");
        }

        assertThat(Inventory.take(List.of(content), Part.WHOLE, 1).skipped())
                .containsExactlyEntriesOf(Map.of(
                        archive + "!/light/lamp.txt.tags.yml",
                        "tags for an article that is not beside it: light/lamp.txt"));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String run() throws IOException {
        try (var writer = LuceneSectionWriter.open(temp.resolve("index"));
                var extractor = new PlainExtractor()) {
            var kneader = new Kneader(extractor, new RuleTagger());
            return new Ingest(List.of(content), kneader, writer, Progress.SILENT, Stop.never())
                    .run(RunOptions.usual(1)).outcomes().stream()
                            .map(SidecarTest::told)
                            .collect(Collectors.joining(", "));
        }
    }

    private static String told(IngestOutcome outcome) {
        boolean remarked =
                outcome.found().filter(found -> !found.remarks().isEmpty()).isPresent();
        return outcome.word() + " " + outcome.name() + (remarked ? " with a remark" : "");
    }

    private void write(String sidecar) throws IOException {
        Files.writeString(Path.of(article + ".tags.yml"), sidecar);
    }

    private KneadedArticle knead() throws Exception {
        try (var extractor = new PlainExtractor()) {
            return new Kneader(extractor, new RuleTagger())
                    .knead(
                            new Source.WholeFile(article),
                            Sidecar.bytes(article).map(Sidecar::read).orElse(Sidecar.Contents.NOTHING));
        }
    }

    private List<String> sentences(String anchor) throws Exception {
        return knead().sections().stream()
                .filter(section -> section.section().anchor().equals(anchor))
                .flatMap(section -> section.sentences().stream()
                        .map(sentence -> sentence.tag().label() + " " + sentence.confidence() + " " + sentence.cue()
                                + " | " + sentence.span().of(section.section().text())))
                .toList();
    }
}
