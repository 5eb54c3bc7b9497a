package dev.kneadle.api;

import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/** The warnings that stand above a section, wherever it is shown. */
record WarningBox(String heading, List<Warning> warnings) {
    WarningBox {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param place where it stands, in words
     * @param link to there
     */
    record Warning(String text, String place, String link) {}

    static WarningBox of(TaggedSection section, List<SafetyNote> notes) {
        boolean toDo = section.tags().contains(Tag.TECHNIQUE) || section.tags().contains(Tag.TIP);
        return new WarningBox(
                toDo ? "Before you try this:" : "Take care:",
                notes.stream()
                        .map(note -> new Warning(note.text(), place(note.scope()), Link.to(note.section())))
                        .toList());
    }

    static String place(SafetyNote.Scope scope) {
        return switch (scope) {
            case SECTION -> "in this section";
            case PARENT -> "in the section above it";
            case ARTICLE -> "at the start of the article";
        };
    }
}
