package dev.kneadle.ingest.tag;

/**
 * What leads the sentences of a section while it is read line by line: the line before a list, a mark such as "Warning:"
 * on a line of its own, or the heading.
 */
final class Lead {
    /** A line of at most so many words may lead a list without a colon. */
    private static final int SHORT = 8;

    /** UTF-16 units before the colon of "Advertencia:" and its like. */
    private static final int LONGEST_LABEL = 20;

    private final Frames frames;
    private final Frame heading;
    private final boolean open;
    private Frame list;
    private boolean item;
    private boolean labelled;
    private boolean marked;
    private boolean begun;

    /** @param frame that the heading opens */
    Lead(Frames frames, String heading, Frame frame) {
        this.frames = frames;
        this.heading = leading(frame);
        this.open = Frames.breaksOff(heading);
        this.list = this.heading;
    }

    /** What a heading of such a frame makes of the items and the pieces of sentences below it. */
    private static Frame leading(Frame frame) {
        return switch (frame) {
            case DONT, SEEK_CARE, SYMPTOMS, MATERIALS, MARKED -> frame;
            case NEUTRAL, STEPS, ADVICE, DO, CAUTION, DANGER, BACKGROUND, CLOSING -> Frame.NEUTRAL;
        };
    }

    /** Goes on to the next line. A line that leads what follows does so up to the next line that is no item. */
    void enter(String line) {
        item = Numbering.isItem(line);
        labelled = isLabelled(Numbering.strip(line));
        if (item) {
            return;
        }
        marked = begun ? list == Frame.MARKED : heading == Frame.MARKED;
        Frame frame = readsAsLead(line) ? frames.ofLead(lastSentence(line)) : Frame.NEUTRAL;
        list = frame == Frame.NEUTRAL && !(begun && Frames.breaksOff(line)) ? heading : frame;
        begun = true;
    }

    /** "Warning: the oil is hot. It spits.": the label is before all of the line, as a sign of danger is. */
    private boolean isLabelled(String marked) {
        if (frames.isSigned(marked)) {
            return true;
        }
        String line = DangerLabels.withoutBrackets(marked);
        int colon = line.indexOf(':');
        return colon > 0 && colon < LONGEST_LABEL && frames.ofLead(line.substring(0, colon + 1)) == Frame.MARKED;
    }

    private static boolean readsAsLead(String line) {
        return isShort(line) || Frames.breaksOff(line);
    }

    private static boolean isShort(String line) {
        int spaces = 0;
        for (int at = line.indexOf(' '); at >= 0 && spaces < SHORT; at = line.indexOf(' ', at + 1)) {
            spaces++;
        }
        return spaces < SHORT;
    }

    private static String lastSentence(String line) {
        int end = Math.max(line.lastIndexOf(". "), line.lastIndexOf("? "));
        return end < 0 ? line : line.substring(end + 2);
    }

    /** The frame that leads {@code sentence} of the line entered. */
    Frame of(String sentence) {
        if (item && !labelled) {
            return list;
        }
        if (marked || labelled) {
            return Frame.MARKED;
        }
        return isPiece(sentence) ? heading : Frame.NEUTRAL;
    }

    /** Whether it goes on where the heading stopped: "See a doctor" - "if you feel faint". */
    private boolean isPiece(String sentence) {
        return Character.isLowerCase(sentence.codePointAt(0)) || (open && sentence.startsWith("If "));
    }
}
