package dev.kneadle.index.embed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model itself, loaded once. */
final class MiniLmTest {
    private static final Embedder MODEL = MiniLm.onClassPath().orElseThrow();

    @BeforeAll
    static void load() {
        assertThat(MODEL.await()).isEmpty();
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void aMeaningIsNearWithoutASharedWord() {
        float[] asked = MODEL.ofQuery("muscle in the buttock squeezing the sciatic nerve");
        assertThat(cosine(asked, MODEL.ofPassage("Piriformis massage\nPress a ball against your hip.")))
                .isGreaterThan(0.4)
                .isGreaterThan(0.1 + cosine(asked, MODEL.ofPassage("Kneading dough\nFold it over your thumb.")));
    }

    @Test
    void equalTextsHaveEqualVectorsWhateverCameBetween() {
        float[] first = MODEL.ofPassage("Rest your arm on the table.");
        MODEL.ofPassage("Another text, and a longer one. ".repeat(40));
        assertThat(MODEL.ofPassage("Rest your arm on the table.")).isEqualTo(first);
    }

    @Test
    void aVectorHasLengthOneWhateverTheText() {
        for (String text : new String[] {"", " ", "[MASK] \uD83D", "word ".repeat(5_000), "痛い", "\0"}) {
            float[] vector = MODEL.ofPassage(text);
            assertThat(cosine(vector, vector)).as(text).isBetween(0.999, 1.001);
        }
    }

    /** So that vectors of another version are computed anew. */
    @Test
    void itsNameHasTheVersionThatComputesIt() {
        assertThat(MODEL.model())
                .endsWith("-onnxruntime-" + OrtEnvironment.getEnvironment().getVersion());
    }

    @Test
    void itKnowsEnglish() {
        assertThat(MODEL.reads("en")).isTrue();
        assertThat(MODEL.reads("de")).isFalse();
        assertThat(MODEL.prepare()).isEmpty();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
