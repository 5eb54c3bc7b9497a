package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the headings of an article make of its sections. */
final class Outline {
    private final Frames frames;
    private final Optional<String> language;
    private final int length;
    private final Map<String, Frame> byHeading = new HashMap<>();

    /** @param language of the article, ISO 639-1; empty where it is not known */
    Outline(List<Section> sections, Frames frames, Optional<String> language) {
        this.frames = frames;
        this.language = language;
        this.length =
                sections.stream().mapToInt(section -> section.text().length()).sum();
    }

    /**
     * The frame of a section: of its heading, or else of the nearest heading above it that has one. The lead introduces,
     * which is background, unless it is most of the article.
     */
    Frame frameOf(Section section) {
        if (section.isLead()) {
            return 2 * section.text().length() > length ? Frame.NEUTRAL : Frame.BACKGROUND;
        }
        return section.headings().reversed().stream()
                .map(this::ofHeading)
                .filter(frame -> frame != Frame.NEUTRAL)
                .findFirst()
                .orElse(Frame.NEUTRAL);
    }

    /** The frame of a heading by itself. */
    Frame ofHeading(String heading) {
        return byHeading.computeIfAbsent(heading, unseen -> frames.ofHeading(unseen, language));
    }

    /** Whether a heading of {@link Frame#SEEK_CARE} is all of what it says: "Warning: see a doctor if a leg goes numb". */
    boolean isCall(String heading) {
        return frames.isLabelled(heading, language) && !Frames.breaksOff(heading);
    }
}
