package dev.kneadle.index;

import dev.kneadle.model.SectionId;
import java.util.Locale;

/**
 * A warning that limits a section, in the article's own words.
 *
 * @param section where it stands
 */
public record SafetyNote(String text, Severity severity, Scope scope, SectionId section) {
    /** How far from the section the warning stands, the nearest first. */
    public enum Scope {
        /** In the section itself. */
        SECTION,
        /** In the own text of a section above it. */
        PARENT,
        /** In the article's lead, or in a section of warnings beside this one: those speak for all of the article. */
        ARTICLE;

        /** As it stands in JSON: {@code section}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
