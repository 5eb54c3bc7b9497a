package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TextBlockTest {
    @Test
    void linesBecomeParagraphsAndListsWithTheirWarningsMarked() {
        assertBlocks("""
                First this. {w Not that.} Then this.
                • One
                • {w Two.}
                1. Begin.
                2. {t Go on.}
                7) Jump.
                That is all.
                """, """
                p First this. [Not that.] Then this.
                ul One | [Two.]
                ol 1 Begin. | Go on.
                ol 7 Jump.
                p That is all.""");
    }

    @Test
    void aYearIsNoListNumberAndAnEmptyLineIsNoParagraph() {
        assertBlocks("""
                1998. That was the year.

                10 minutes are enough.
                3.5 turns are too many.
                """, """
                p 1998. That was the year.
                p 10 minutes are enough.
                p 3.5 turns are too many.""");
    }

    @Test
    void textWithoutAnyTextHasNoBlocks() {
        assertBlocks("", "");
    }

    private static void assertBlocks(String text, String picture) {
        var section = ArticleText.article("a.txt", "A", text).tagged().getFirst();
        assertThat(TextBlock.in(section).stream().map(TextBlockTest::picture).collect(Collectors.joining("\n")))
                .isEqualTo(picture);
    }

    private static String picture(TextBlock block) {
        return switch (block) {
            case TextBlock.Paragraph(var text) -> "p " + picture(text);
            case TextBlock.Bullets(var items) -> "ul " + picture(items);
            case TextBlock.Numbers(int first, var items) -> "ol " + first + " " + picture(items);
        };
    }

    private static String picture(List<MarkedText> items) {
        return items.stream().map(TextBlockTest::picture).collect(Collectors.joining(" | "));
    }

    private static String picture(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
