package dev.kneadle.ingest.tag;

/** The lines of a text, gone through once from its start. */
final class Lines {
    private final String text;
    private int start = -1;
    private int end = -1;
    private String line = "";

    Lines(String text) {
        this.text = text;
    }

    /** Goes on to the line that holds {@code position}; tells whether that is another line than before. */
    boolean advanceTo(int position) {
        if (start >= 0 && position <= end) {
            return false;
        }
        start = text.lastIndexOf('\n', position) + 1;
        int next = text.indexOf('\n', position);
        end = next < 0 ? text.length() : next;
        line = text.substring(start, end);
        return true;
    }

    /** The line gone to, without its end. */
    String line() {
        return line;
    }
}
