package dev.kneadle.ingest.extract;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Which encoding the bytes of a font's text are in. */
final class RtfFonts {
    /** The number of a font that has pictures for letters. */
    private static final int SYMBOL = 2;

    /** Encodings by the number of a font's character set (RTF 1.9.1, "Font Table"); where there is none, the document's. */
    private static final Map<Integer, String> BY_CHARSET = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "x-windows-950"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"),
            Map.entry(254, "IBM437"),
            Map.entry(255, "IBM850"));

    private final Map<Integer, Integer> charsets = new HashMap<>();
    private Charset ofDocument = Charset.forName("windows-1252");

    /** {@code \ansicpg1251}; a page that is not known leaves it as it was. */
    void setCodePage(int page) {
        ofDocument = named(page == 10_000 ? "x-MacRoman" : "windows-" + page, named("IBM" + page, ofDocument));
    }

    void setCharset(int font, int charset) {
        charsets.put(font, charset);
    }

    Charset of(int font) {
        String name = BY_CHARSET.get(charsets.getOrDefault(font, 0));
        return name == null ? ofDocument : named(name, ofDocument);
    }

    boolean isSymbol(int font) {
        return charsets.getOrDefault(font, 0) == SYMBOL;
    }

    private static Charset named(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }
}
