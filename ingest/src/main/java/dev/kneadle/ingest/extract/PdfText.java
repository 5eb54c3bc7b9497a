package dev.kneadle.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a document's lines: what is put together where a line ends inside one. */
final class PdfText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

    private final Set<String> words = new HashSet<>();

    PdfText(List<PdfLine> lines) {
        for (PdfLine line : lines) {
            Matcher matcher = WORD.matcher(line.text());
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Bullets of symbol fonts as bullets, the hyphens that only show at the end of a line as hyphens. */
    static String readable(String raw) {
        String text = raw.replace('\uF0B7', '•').replace('\uF0A7', '•').replace('\u2010', '-');
        return text.endsWith("\u00AD") ? text.substring(0, text.length() - 1) + "-" : text;
    }

    String joined(List<PdfLine> lines) {
        var text = new StringBuilder();
        for (PdfLine line : lines) {
            if (isParted(text, line.text())) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty() && !isCompound(text, line.text())) {
                text.append(' ');
            }
            text.append(line.text());
        }
        return text.toString();
    }

    /** Whether a word was parted here for want of room. The document itself tells: it has most of its words twice. */
    private boolean isParted(CharSequence text, String next) {
        if (!endsInHyphen(text) || !Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        String before = lastWord(text);
        String after = firstWord(next);
        return words.contains(before + after) || !words.contains(before + "-" + after);
    }

    private static boolean isCompound(CharSequence text, String next) {
        return endsInHyphen(text) && Character.isLowerCase(next.codePointAt(0));
    }

    /** Behind a small letter: a dash stands alone, and "Self-" before "Massage" keeps its hyphen. */
    private static boolean endsInHyphen(CharSequence text) {
        int length = text.length();
        return length > 1 && text.charAt(length - 1) == '-' && Character.isLowerCase(text.charAt(length - 2));
    }

    private static String lastWord(CharSequence text) {
        int end = text.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
