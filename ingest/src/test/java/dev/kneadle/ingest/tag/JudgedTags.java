package dev.kneadle.ingest.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sections and sentences that people have judged, as a folder of {@code gold-sections.jsonl} and
 * {@code gold-sentences.jsonl} holds them, beside what a tagger makes of them.
 */
final class JudgedTags {
    /** Where they lie beside the repository, seen from the module. They are not ours to publish. */
    static final Path FOLDER = Path.of("../../shared/data/tags");

    private static final ObjectMapper JSON = new ObjectMapper();

    private JudgedTags() {}

    /** A section as judged and as tagged. */
    record JudgedSection(JsonNode judged, TaggedSection tagged) {
        /** Whether the judges left it open. */
        boolean isOpen(Tag tag) {
            return holds("maybe", tag);
        }

        boolean isWanted(Tag tag) {
            return holds("labels", tag);
        }

        private boolean holds(String list, Tag tag) {
            for (JsonNode label : judged.get(list)) {
                if (label.asText().equals(tag.label())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A sentence as judged and as tagged. */
    record JudgedSentence(JsonNode judged, Optional<Sentence> tagged) {
        String source() {
            return judged.get("source").asText();
        }

        String article() {
            return source() + " " + judged.get("article_title").asText();
        }

        /** Whether the judges gave it this tag, as their first choice or their second; empty for none. */
        boolean accepts(Optional<Tag> tag) {
            String label = tag.map(Tag::label).orElse("none");
            return label.equals(judged.get("label").asText())
                    || label.equals(judged.get("alt").asText());
        }

        boolean isRight() {
            return accepts(tagged.map(Sentence::tag));
        }
    }

    static List<JudgedSection> sections(Path folder, Tagger tagger) throws IOException {
        Map<String, List<JsonNode>> articles = new LinkedHashMap<>();
        for (JsonNode row : rows(folder.resolve("gold-sections.jsonl"))) {
            articles.computeIfAbsent(row.get("source") + " " + row.get("article_title"), title -> new ArrayList<>())
                    .add(row);
        }
        var sections = new ArrayList<JudgedSection>();
        for (List<JsonNode> article : articles.values()) {
            List<TaggedSection> tagged =
                    tagger.tag(article.stream().map(JudgedTags::section).toList(), Optional.of("en"));
            for (int at = 0; at < article.size(); at++) {
                sections.add(new JudgedSection(article.get(at), tagged.get(at)));
            }
        }
        return sections;
    }

    private static Section section(JsonNode row) {
        String text = row.get("text").asText().replaceAll("(?m)^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+", "• ");
        return section(row.get("order").asInt(), row.get("heading").asText(), text);
    }

    private static Section section(int ordinal, String heading, String text) {
        return heading.equals("(lead)")
                ? new Section(Section.TOP, ordinal, 0, List.of(), HeadingSource.NONE, 1, text)
                : new Section("s" + ordinal, ordinal, 2, List.of(heading), HeadingSource.MARKUP, 1, text);
    }

    static List<JudgedSentence> sentences(Path folder, Tagger tagger) throws IOException {
        var sentences = new ArrayList<JudgedSentence>();
        for (JsonNode row : rows(folder.resolve("gold-sentences.jsonl"))) {
            sentences.add(new JudgedSentence(row, tagged(row, tagger)));
        }
        return sentences;
    }

    /** The sentence alone under its heading, as an item where a line leads it. */
    private static Optional<Sentence> tagged(JsonNode row, Tagger tagger) {
        String heading = row.get("heading").asText();
        String lead = row.get("context").asText().strip();
        boolean isLed = !lead.isEmpty() && !lead.equalsIgnoreCase(heading);
        String text = (isLed ? lead + "\n• " : "") + row.get("text").asText().strip();
        TaggedSection section = tagger.tag(List.of(section(1, heading, text)), Optional.of("en"))
                .getFirst();
        int from = isLed ? lead.length() : 0;
        return section.sentences().stream()
                .filter(sentence -> sentence.span().start() >= from)
                .reduce((first, second) -> second);
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }
}
