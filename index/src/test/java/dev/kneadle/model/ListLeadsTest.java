package dev.kneadle.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ListLeadsTest {
    @Test
    void everyItemHasTheLeadOfItsList() {
        assertThat(leadsOf("roll", "Be careful. Do not:\n• press\n• roll\nDo this."))
                .isEqualTo("[Do not:]");
        assertThat(leadsOf("press", "Be careful. Do not:\n• press\n• roll\nDo this."))
                .isEqualTo("[Do not:]");
        assertThat(leadsOf("Do this", "Be careful. Do not:\n• press\n• roll\nDo this."))
                .isEqualTo("[]");
        assertThat(leadsOf("roll", "Never:\n1. press\n2. roll")).isEqualTo("[Never:]");
    }

    @Test
    void aListInAListHasBothLeads() {
        assertThat(leadsOf("roll", "Do not:\n• when lying down:\n• roll")).isEqualTo("[Do not:, when lying down:]");
    }

    @Test
    void aLeadIntroducesAParagraphToo() {
        assertThat(leadsOf("Lie", "How to do it: \nLie down.")).isEqualTo("[How to do it:]");
    }

    @Test
    void mostTextHasNone() {
        assertThat(leadsOf("Sit", "Lie down.\nSit.")).isEqualTo("[]");
        assertThat(leadsOf("Sit", "Sit: like this.")).isEqualTo("[]");
        assertThat(leadsOf("Sit", "Lie: down.\n• Sit.")).isEqualTo("[]");
    }

    @Test
    void aHeadingLeadsWithAColonUnlessItBreaksOff() {
        assertThat(ListLeads.asLead("Do not")).isEqualTo("Do not:");
        assertThat(ListLeads.asLead("Do not:")).isEqualTo("Do not:");
        assertThat(ListLeads.asLead("Do not roll if …")).isEqualTo("Do not roll if …");
    }

    private static String leadsOf(String words, String text) {
        return ListLeads.in(text).of(text.indexOf(words)).stream()
                .map(span -> span.of(text))
                .toList()
                .toString();
    }
}
