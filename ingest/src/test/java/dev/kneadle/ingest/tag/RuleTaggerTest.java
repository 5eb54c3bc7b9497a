package dev.kneadle.ingest.tag;

import static dev.kneadle.ingest.tag.Pictures.assertSentences;

import org.junit.jupiter.api.Test;

/** One picture or more for each rule of what the tags mean. */
final class RuleTaggerTest {
    @Test
    void anActionToldSoThatItCanBeDoneIsATechnique() {
        assertSentences("""
                ## How to loosen a stiff thumb
                Hold the thumb between two fingers of the other hand.
                Slowly turn it in small circles for 30 seconds.
                """, """
                technique | Hold the thumb between two fingers of the other hand.
                technique | Slowly turn it in small circles for 30 seconds.
                """);
    }

    @Test
    void aCautionWhoseNeglectHarmsIsAWarning() {
        assertSentences("""
                ## How to loosen a stiff thumb
                Never bend the thumb backwards by force.
                Avoid twisting it, because this can tear the ligament.
                """, """
                warning | Never bend the thumb backwards by force.
                warning | Avoid twisting it, because this can tear the ligament.
                """);
    }

    @Test
    void optionalAdviceIsATip() {
        assertSentences("""
                ## Sleeping on a train
                Consider a seat by the window.
                It's a good idea to bring a blanket.
                """, """
                tip | Consider a seat by the window.
                tip | It's a good idea to bring a blanket.
                """);
    }

    @Test
    void whatOnlyExplainsHasNoTag() {
        assertSentences("""
                ## Thumbs
                The thumb has two bones and a very mobile joint.
                Stiffness comes with age.
                """, "");
    }
}
