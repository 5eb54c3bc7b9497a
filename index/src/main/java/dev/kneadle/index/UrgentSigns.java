package dev.kneadle.index;

import dev.kneadle.model.TaggedSection;
import java.util.List;

/** What a section says calls for care without delay. */
public final class UrgentSigns {
    private UrgentSigns() {}

    /**
     * A red flag in the article's own words.
     *
     * @param text as it can be said by itself: "Call an ambulance if: you cannot pass urine"
     * @param signs what of it names the sign, in lower case: "you cannot pass urine"
     */
    public record UrgentSign(String text, String signs) {}

    /** In the order of the text. */
    public static List<UrgentSign> in(TaggedSection section) {
        return Warnings.in(section).stream()
                .filter(warning -> WarningWords.TABLE.isUrgent(warning.text()))
                .map(warning -> new UrgentSign(warning.text(), WarningWords.TABLE.withoutCalls(warning.words())))
                .toList();
    }
}
