package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LetterTest {
    @Test
    void aSavedMailIsTitledByItsSubjectAndRidOfHeaderAndSignature() {
        ExtractedArticle mail = PlainTextReader.read("""
                From: Ann <ann@kettle.example>
                To: Bob,
                 Cid
                Subject: Re: Fwd: Descaling a kettle

                Boil it once with vinegar.

                --\s
                Ann
                Kettle Club
                """);
        assertThat(mail.title()).contains("Descaling a kettle");
        assertThat(mail.blocks()).extracting(Block::text).containsExactly("", "Boil it once with vinegar.");
        assertThat(mail.dropped())
                .startsWith(new Dropped("From: Ann <ann@kettle.example>", "mail header"))
                .endsWith(new Dropped("Ann", "signature"), new Dropped("Kettle Club", "signature"));
    }

    @Test
    void fieldsThatAreNoMailsAreText() {
        String text = "Serves: four\nTime: one hour\n\nBoil it.\n";
        assertThat(Letter.of(text)).isEqualTo(new Letter(Optional.empty(), List.of(), text, List.of()));
    }

    @Test
    void aLongTextBelowTwoDashesIsNoSignature() {
        String lines = "A line of the letter.\n".repeat(20);
        assertThat(Letter.of("From: Ann\nTo: Bob\n\nHello.\n--\n" + lines).body())
                .endsWith(lines);
    }

    @Test
    @Timeout(120)
    void aHeaderWithoutEndTakesNoTime() {
        assertThat(Letter.of("Ab: c\n".repeat(1_000_000)).header()).isEmpty();
        assertThat(Letter.of("From: c\n" + " d\n".repeat(1_000_000)).header()).isEmpty();
        assertThat(Letter.of("From: a\nTo: b\n\n" + "--\n".repeat(1_000_000)).signature())
                .hasSize(10);
    }
}
