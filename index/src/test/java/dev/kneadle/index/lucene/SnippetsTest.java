package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.Snippet;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SnippetsTest {
    @Test
    void aWarningItemThatNoLineIntroducesComesWithTheHeading() {
        String text = "• pierce the tyre\n• ride on the rim";
        var rarity = Map.of("rim", 1.0);
        var warning = new Sentence(new TextSpan(20, text.length()), Tag.WARNING, 1, "do not, list");
        var section =
                new TaggedSection(section("Never", text), List.of(warning), Set.of(Tag.WARNING), Optional.empty());
        assertThat(Snippets.of(section, text, asked(text, rarity.keySet()), rarity))
                .extracting(Snippet::text)
                .containsExactly("Never:\nride on the rim");
        assertThat(Snippets.of(plain(text), text, asked(text, rarity.keySet()), rarity))
                .extracting(Snippet::text)
                .containsExactly("ride on the rim");
    }

    private static TaggedSection plain(String text) {
        return new TaggedSection(section("Wheels", text), List.of(), Set.of(), Optional.empty());
    }

    private static Section section(String heading, String text) {
        return new Section("wheels", 1, 2, List.of(heading), HeadingSource.MARKUP, 1, text);
    }

    @Test
    void theSentenceWithTheWordIsShownWhole() {
        assertSnippets(
                "Lie down. Avoid rolling directly over your spine. Breathe.",
                "roll",
                "Avoid [rolling] directly over your spine.");
    }

    @Test
    void twoNeighboursAreShownWhereBothSaySomething() {
        assertSnippets("Take a ball. Lean on the wall. Breathe.", "wall ball", "Take a [ball]. Lean on the [wall].");
    }

    @Test
    void twoSentencesThatStandApartAreTwoSnippets() {
        assertSnippets(
                "Take a ball. Breathe in. Lean on the wall.", "wall ball", "Take a [ball].", "Lean on the [wall].");
    }

    @Test
    void oneSentenceThatSaysAllIsEnough() {
        assertSnippets(
                "The wall is white. The ball is on the wall. Balls are round.",
                "ball wall",
                "The [ball] is on the [wall].");
    }

    @Test
    void aRareWordBeatsAFrequentOne() {
        String text = "The knee bends. It rests. " + "The meniscus, " + "thin and ".repeat(35) + "soft, tears.";
        Map<String, Double> rarity = Map.of("knee", 0.5, "meniscu", 5.0);
        assertThat(marked(Snippets.of(plain(text), text, asked(text, rarity.keySet()), rarity)))
                .singleElement()
                .asString()
                .startsWith("The [meniscus]");
    }

    @Test
    void anItemKeepsTheLeadOfItsList() {
        assertSnippets(
                "Be careful. Do not:\n• press on bones\n• roll over the spine\nEnjoy.",
                "spine",
                "Do not:\nroll over the [spine]");
    }

    @Test
    void aLeadIsNotShownWithoutWhatItIntroduces() {
        assertSnippets("Avoid these:\n• press on bones\n• roll", "avoid", "[Avoid] these:\n• press on bones");
    }

    @Test
    void withoutAMatchTheBeginningIsShown() {
        assertSnippets("Take a ball. Lean on the wall. Breathe.", "nothing", "Take a ball. Lean on the wall.");
        assertSnippets("", "nothing");
        assertSnippets("x".repeat(3_000), "nothing");
    }

    @Test
    void aPairIsAboutThreeLinesAtMost() {
        String filler = "and on ".repeat(30);
        assertSnippets(
                "A ball " + filler + "rolls. A wall " + filler + "stands.",
                "ball wall",
                "A [ball] " + filler + "rolls.");
    }

    @Test
    void noSnippetBeginsOrEndsInsideASentence() {
        var random = new Random(11);
        List<String> pieces = List.of(
                "Avoid rolling over the spine. ",
                "Take a ball, e.g. a soft one. ",
                "Do not:\n",
                "\n• press\n",
                "\n• roll. Stop\n",
                "Dr. Ray says: rest! ",
                "\n1. Lean on the wall\n",
                "It is 1.5 cm. ",
                "\n",
                "\uD83E\uDDB5 Legs ",
                "Why? ");
        for (int run = 0; run < 2_000; run++) {
            String text = random.ints(random.nextInt(30), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining())
                    .replaceAll("\n+", "\n")
                    .strip();
            Set<String> sentences =
                    Sentences.in(text).stream().map(span -> span.of(text)).collect(Collectors.toSet());
            for (Snippet snippet : snippets(text, pieces.get(random.nextInt(pieces.size())))) {
                assertThat(Sentences.in(snippet.text()).stream().map(span -> span.of(snippet.text())))
                        .as("of «%s»", text)
                        .isNotEmpty()
                        .isSubsetOf(sentences);
            }
        }
    }

    private static void assertSnippets(String text, String query, String... expected) {
        assertThat(marked(snippets(text, query))).containsExactly(expected);
    }

    private static List<Snippet> snippets(String text, String query) {
        var rarity = new LinkedHashMap<String, Double>();
        Words.in(query).forEach(word -> rarity.put(word.stem(), 1.0));
        return Snippets.of(plain(text), text, asked(text, rarity.keySet()), rarity);
    }

    private static List<Word> asked(String text, Set<String> stems) {
        return Words.in(text).stream()
                .filter(word -> stems.contains(word.stem()))
                .toList();
    }

    private static List<String> marked(List<Snippet> snippets) {
        var marked = new ArrayList<String>();
        for (Snippet snippet : snippets) {
            var text = new StringBuilder(snippet.text());
            for (TextSpan span : snippet.highlights().reversed()) {
                text.insert(span.end(), ']').insert(span.start(), '[');
            }
            marked.add(text.toString());
        }
        return marked;
    }
}
