package dev.kneadle.api;

import dev.kneadle.index.UrgentNote;
import java.util.List;

/** What stands above all results where the query speaks of a red flag: the articles' own words, and where they stand. */
record UrgentBox(List<Call> calls) {
    UrgentBox {
        calls = List.copyOf(calls);
    }

    /**
     * @param language of the text and the title
     * @param link to the section it is from
     */
    record Call(String text, String title, String language, String link) {}

    static UrgentBox of(List<UrgentNote> notes) {
        return new UrgentBox(notes.stream().map(UrgentBox::call).toList());
    }

    private static Call call(UrgentNote note) {
        return new Call(
                note.text(), note.article().title(), note.article().language().orElse(""), Link.to(note.id()));
    }
}
