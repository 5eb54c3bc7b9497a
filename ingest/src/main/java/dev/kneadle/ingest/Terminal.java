package dev.kneadle.ingest;

import java.util.Set;

/** What is known of where the output goes. The launcher says which streams a person is looking at. */
final class Terminal {
    private static final Set<String> STREAMS =
            Set.of(System.getProperty("kneadle.terminal", "").split(",", -1));

    private Terminal() {}

    /** A bar on a terminal, silence in a log. */
    static Progress progress() {
        return STREAMS.contains("err") ? new ProgressOnTerminal() : Progress.SILENT;
    }

    /** The text with control characters made visible, so that no file's name or text can steer a terminal or forge a line. */
    static String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                printable.append(String.format("\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
