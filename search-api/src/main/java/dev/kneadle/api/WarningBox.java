package dev.kneadle.api;

import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/** The warnings that stand above a section, wherever it is shown, the most severe first. */
record WarningBox(String heading, List<Warning> warnings) {
    WarningBox {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param place where it stands, in words
     * @param link to there
     */
    record Warning(String text, String place, String link) {}

    /** Where there is something to do, all of {@code notes}; else those of the section and of the sections above it. */
    static WarningBox of(TaggedSection section, List<SafetyNote> notes) {
        boolean toDo = section.tags().contains(Tag.TECHNIQUE) || section.tags().contains(Tag.TIP);
        return new WarningBox(
                toDo ? "Before you try this:" : "Take care:",
                notes.stream()
                        .filter(note -> toDo || note.scope() != SafetyNote.Scope.ARTICLE)
                        .map(note -> new Warning(note.text(), place(note), Link.to(note.section())))
                        .toList());
    }

    static String place(SafetyNote note) {
        return switch (note.scope()) {
            case SECTION -> "in this section";
            case PARENT -> "in the section above it";
            case ARTICLE ->
                note.section().anchor().equals(Section.TOP)
                        ? "at the start of the article"
                        : "elsewhere in the article";
        };
    }
}
