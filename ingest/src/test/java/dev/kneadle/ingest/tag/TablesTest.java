package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the tables are written and read. */
final class TablesTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest(name = "\"{0}\" in \"{1}\": {2}")
    @CsvSource({
        "stop if, Please stop if it hurts., true",
        "stop if, Stop it if it hurts., false",
        "stop ~ if, Stop it if it hurts., true",
        "stop ~ if, Stop all that you may be doing right now if, false",
        "stop ~~ if, Stop all that you may be doing right now if, true",
        "< stop, Then stop., false",
        "^ stop, Then stop., true",
        "stop $, Then stop., true",
        "stop/rest now, Rest now, true",
        "# minutes, For 5-10 minutes, true",
        "try *ing, Try lifting it, true",
        "try *ing, Try rings, false",
        "@body, Mind your elbow, true",
        "don't, Don’t, true"
    })
    void aPatternIsWordsInARow(String pattern, String text, boolean found) {
        var read = Pattern.of(pattern, LEXICON);
        Words words = Words.of(text, LEXICON);
        int main = new Grammar(LEXICON).mainClause(words);

        assertThat(read.isIn(words, main)).isEqualTo(found);
    }

    @ParameterizedTest(name = "\"{0}\" opens {1}")
    @CsvSource({
        "How to remove a splinter, STEPS",
        "3. Foam roller massage, STEPS",
        "Tips for sleeping, ADVICE",
        "To reduce the risk of falls:, ADVICE",
        "Don't:, DONT",
        "'To stay safe, avoid:', DONT",
        "See a GP if:, SEEK_CARE",
        "When to call a doctor, SEEK_CARE",
        "Symptoms include:, SYMPTOMS",
        "You will need:, MATERIALS",
        "Side effects, CAUTION",
        "Warning, MARKED",
        "Benefits of yoga, BACKGROUND",
        "What is sciatica?, BACKGROUND",
        "Conclusion, CLOSING",
        "Thumbs, NEUTRAL"
    })
    void aHeadingOrALeadOpensAFrame(String line, Frame frame) {
        var frames = new Frames(LEXICON);
        assertThat(List.of(frames.ofHeading(line, Optional.of("en")), frames.ofLead(line)))
                .containsOnly(frame);
    }

    @ParameterizedTest(name = "{0}: \"{1}\" opens {2}")
    @CsvSource({
        "en, Warning: Wet Hands, DANGER",
        "en, WARNING: MOULD SPREADS UNSEEN., DANGER",
        "en, 2. Caution - Hot Oil, DANGER",
        "en, Danger! Live Wires, DANGER",
        "de, Vorsicht: Nasse Hände, DANGER",
        "fr, ⚠ Attention : Huile Chaude, DANGER",
        "en, Warning: Do Not Touch the Wires, DANGER",
        "en, Warning: Do Not Call It Safe, DANGER",
        "en, Warning: What Is Mould?, DANGER",
        "en, Caution: Mind the Step:, DANGER",
        "en, Warning: Do Not Use It If:, DONT",
        "en, Danger: When to Call a Doctor, SEEK_CARE",
        "sv, 'Fara - Heta Ytor', DANGER",
        "pl, Uwaga: Gorący Olej, DANGER",
        "de, Warning: Nasse Hände, DANGER",
        "en, Attention! Wet Floor, DANGER",
        "en, Attention: Where to Put It, NEUTRAL",
        "en, Attention - the Science, NEUTRAL",
        "en, Fara - A Hill Town, NEUTRAL",
        "it, Fara - Un Borgo, NEUTRAL",
        "en, Uwaga: A Song, NEUTRAL",
        "en, Warning signs of burnout, SYMPTOMS",
        "en, Safety warning: Wet Hands, DANGER",
        "en, A Word of Caution: Wet Hands, DANGER",
        "en, Important safety notice: Wet Hands, DANGER",
        "en, [WARNING] Wet Hands, DANGER",
        "de, [Warnung] Nasse Hände, DANGER",
        "ja, ⚠ 濡れた手, DANGER",
        "en, (Optional) Wet Hands, NEUTRAL",
        "en, Danger zones of the kitchen: a tour, NEUTRAL",
        "en, Species in danger: the tiger, NEUTRAL",
        "en, General information: Wet Hands, NEUTRAL",
        "en, Danger-free cooking, NEUTRAL",
        "en, Important: Opening Hours, NEUTRAL",
        "en, Tip: Warm the Bowl, ADVICE"
    })
    void aHeadingThatBeginsWithALabelOfDangerInItsLanguageWarns(String language, String line, Frame heading) {
        var frames = new Frames(LEXICON);
        assertThat(frames.ofHeading(line, Optional.of(language))).isEqualTo(heading);
        assertThat(frames.ofLead(line)).isNotIn(Frame.MARKED, Frame.DANGER);
    }

    @Test
    void aKindOfWordsThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Pattern.of("@fruit", LEXICON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 'fruit'");
    }
}
