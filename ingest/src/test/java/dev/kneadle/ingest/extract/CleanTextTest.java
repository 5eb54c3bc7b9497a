package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CleanTextTest {
    @Test
    void whiteSpaceOfAnyKindIsSingleSpaces() {
        assertClean("  two\u00A0\t\r\n\u2009 words ", "two words");
    }

    @Test
    void whatCannotBeSeenGoes() {
        assertClean("piri\u00ADfor\u200Bmis\uFEFF", "piriformis");
        assertClean("a\u0000b\u0007c\u009Bd", "abcd");
        assertClean("\u202Eevil\u202C\u2066!", "evil!");
        assertClean("half of a \uD83D pair", "half of a pair");
    }

    @Test
    void anAccentIsComposedWithItsLetter() {
        assertClean("Jose\u0301", "José");
    }

    @Test
    void joinersStayWhereTheySpellAndGoWhereTheyHide() {
        assertClean("👩\u200D⚕️ نمی\u200Cخواهم", "👩\u200D⚕️ نمی\u200Cخواهم");
        assertClean("hea\u200Dding", "heading");
    }

    private static void assertClean(String raw, String clean) {
        assertThat(CleanText.of(raw)).isEqualTo(clean);
    }
}
