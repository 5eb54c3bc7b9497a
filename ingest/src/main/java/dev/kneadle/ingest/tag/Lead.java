package dev.kneadle.ingest.tag;

import java.util.Locale;

/** What leads the sentences of a section while they are read line by line: the line before a list, or the heading. */
final class Lead {
    /** A line of so many words or fewer may lead a list without a colon. */
    private static final int SHORT = 8;

    private final Frames frames;
    private final Frame heading;
    private final boolean open;
    private Frame list;
    private boolean item;

    Lead(Frames frames, Frame frame, String heading) {
        this.frames = frames;
        this.heading = leads(frame) ? frame : Frame.NEUTRAL;
        this.open = isOpen(heading.strip().toLowerCase(Locale.ROOT));
        this.list = this.heading;
    }

    /** Whether a heading of this frame makes pieces of sentences out of what follows it. */
    private static boolean leads(Frame frame) {
        return switch (frame) {
            case DONT, SEEK_CARE, SYMPTOMS, MATERIALS -> true;
            default -> false;
        };
    }

    private static boolean isOpen(String heading) {
        return heading.endsWith(":") || heading.endsWith(" if") || heading.endsWith(" if you");
    }

    /** Goes on to the next line. */
    void enter(String line) {
        item = Numbering.isItem(line);
        if (!item) {
            Frame frame = readsAsLead(line) ? frames.of(lastSentence(line)) : Frame.NEUTRAL;
            list = frame == Frame.NEUTRAL ? heading : frame;
        }
    }

    private static boolean readsAsLead(String line) {
        return line.endsWith(":") || line.split(" ", SHORT + 2).length <= SHORT;
    }

    private static String lastSentence(String line) {
        int end = Math.max(line.lastIndexOf(". "), line.lastIndexOf("? "));
        return end < 0 ? line : line.substring(end + 2);
    }

    /** The frame that leads {@code sentence} of the line entered. */
    Frame of(String sentence) {
        if (item) {
            return list;
        }
        return open || Character.isLowerCase(sentence.codePointAt(0)) ? heading : Frame.NEUTRAL;
    }
}
