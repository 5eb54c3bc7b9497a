package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.table.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Advice as a health service, a leaflet, a blog, a box of medicine and a clinic put it: {@code voices.txt}. */
final class VoicesTest {
    /** 71 of 80 are told right; the others say between the lines what to do. */
    private static final double LEAST = .88;

    private static final Tagger TAGGER = new RuleTagger();

    private record Said(List<String> wanted, String heading, String sentence) {
        boolean isToldRight() {
            return wanted.contains(told());
        }

        private String told() {
            return TAGGER.tag(List.of(section()), Optional.of("en")).getFirst().sentences().stream()
                    .map(Sentence::tag)
                    .map(Tag::label)
                    .findFirst()
                    .orElse("none");
        }

        private Section section() {
            return heading.isEmpty()
                    ? new Section(Section.TOP, 0, 0, List.of(), HeadingSource.NONE, 1, sentence)
                    : new Section("s", 0, 2, List.of(heading), HeadingSource.MARKUP, 1, sentence);
        }
    }

    @Test
    void mostAdviceIsToldWhoeverGivesIt() {
        List<Said> all = Table.rows(VoicesTest.class, "voices.txt", 3).stream()
                .map(row -> new Said(List.of(row.get(0).split("/", -1)), row.get(1), row.get(2)))
                .toList();
        List<String> misses = all.stream()
                .filter(one -> !one.isToldRight())
                .map(one -> one.told() + " instead of " + one)
                .toList();

        assertThat(all).hasSize(80);
        assertThat(1 - misses.size() / (double) all.size())
                .as(String.join("\n", misses))
                .isGreaterThanOrEqualTo(LEAST);
    }
}
