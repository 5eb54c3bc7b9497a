package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail that was saved as text, taken apart: its header names the subject, which is a title, and is no part of what it
 * says; nor is the signature below the line {@code "-- "} (RFC 3676, section 4.3). Any other text is all body.
 */
record Letter(Optional<String> subject, List<String> header, String body, List<String> signature) {
    /** A signature has four lines by old custom; what is longer says something. */
    private static final int MAX_SIGNATURE_LINES = 10;

    /** At least two fields (RFC 5322, section 2.2) and an empty line. */
    private static final Pattern HEADER =
            Pattern.compile("\\A(?:[A-Z][A-Za-z-]{1,40}: [^\\n]*\\n(?:[ \\t]+\\S[^\\n]*\\n)*+){2,30}+(?=\\n)");

    private static final Pattern SENDER = Pattern.compile("^From: \\S", Pattern.MULTILINE);
    private static final Pattern SUBJECT =
            Pattern.compile("^Subject: (?:(?:Re|RE|Fwd|FW|Fw|AW|WG): *)*(\\S.*)$", Pattern.MULTILINE);
    private static final Pattern SIGNATURE =
            Pattern.compile("\\n-- ?\\n((?:[^\\n]*\\n?){1,%d}+)\\z".formatted(MAX_SIGNATURE_LINES));

    static Letter of(String text) {
        String lines = text.replace("\r\n", "\n");
        Matcher header = HEADER.matcher(lines);
        if (!header.find() || !SENDER.matcher(header.group()).find()) {
            return new Letter(Optional.empty(), List.of(), text, List.of());
        }
        Matcher subject = SUBJECT.matcher(header.group());
        String rest = lines.substring(header.end());
        Matcher signature = SIGNATURE.matcher(rest);
        boolean signed = signature.find();
        return new Letter(
                subject.find() ? Optional.of(subject.group(1)) : Optional.empty(),
                header.group().lines().toList(),
                signed ? rest.substring(0, signature.start()) : rest,
                signed ? signature.group(1).lines().toList() : List.of());
    }
}
