package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Articles as a few lines of text, and what the tagger makes of them as a few more. */
final class Pictures {
    private static final Tagger TAGGER = new RuleTagger();

    private Pictures() {}

    /** Each tagged sentence of {@code article} on a line of {@code expected}: "tip | Wear a hat." */
    static void assertSentences(String article, String expected) {
        assertSentences("en", article, expected);
    }

    static void assertSentences(String language, String article, String expected) {
        String actual = tag(language, article).stream()
                .flatMap(section -> section.sentences().stream()
                        .map(sentence -> sentence.tag().label() + " | "
                                + sentence.span().of(section.section().text()) + "\n"))
                .collect(Collectors.joining());
        assertThat(actual).isEqualTo(expected);
    }

    /** Each section on a line: "Heading: technique warning > technique", the primary tag behind the arrow. */
    static void assertSections(String article, String expected) {
        String actual = tag("en", article).stream().map(Pictures::line).collect(Collectors.joining());
        assertThat(actual).isEqualTo(expected);
    }

    private static String line(TaggedSection section) {
        String tags = section.tags().stream().map(tag -> " " + tag.label()).collect(Collectors.joining());
        String primary = section.primary().map(tag -> " > " + tag.label()).orElse("");
        return section.section().heading() + ":" + tags + primary + "\n";
    }

    static List<TaggedSection> tag(String language, String article) {
        return TAGGER.tag(sections(article), Optional.of(language).filter(code -> !code.isEmpty()));
    }

    /** A line "## heading" begins a section, "###" one below it; what stands before the first is the lead. */
    static List<Section> sections(String article) {
        var sections = new ArrayList<Section>();
        List<String> headings = List.of();
        var text = new StringBuilder();
        for (String line : article.lines().toList()) {
            if (line.startsWith("#")) {
                close(sections, headings, text);
                headings = below(headings, line);
            } else {
                text.append(line).append('\n');
            }
        }
        close(sections, headings, text);
        return sections;
    }

    private static List<String> below(List<String> headings, String line) {
        String heading = line.replaceFirst("#+ ", "");
        return line.startsWith("### ") ? List.of(headings.getFirst(), heading) : List.of(heading);
    }

    private static void close(List<Section> sections, List<String> headings, StringBuilder text) {
        if (!headings.isEmpty() || !text.isEmpty()) {
            int ordinal = sections.size();
            String anchor = headings.isEmpty() ? Section.TOP : "s" + ordinal;
            HeadingSource source = headings.isEmpty() ? HeadingSource.NONE : HeadingSource.MARKUP;
            sections.add(new Section(
                    anchor,
                    ordinal,
                    headings.size(),
                    headings,
                    source,
                    1,
                    text.toString().strip()));
        }
        text.setLength(0);
    }
}
