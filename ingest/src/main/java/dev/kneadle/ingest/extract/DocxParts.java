package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;

/** What Tika leaves aside of a DOCX: the outline levels of its author's own styles, and documents imported whole. */
final class DocxParts {
    private static final String STYLES = "word/styles.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    /** How a document inside a document is related to it (ECMA-376 part 1, 11.3.1). */
    private static final String IMPORTED = "/aFChunk";

    private DocxParts() {}

    /** A style as it is defined. */
    private static final class Style {
        private String name = "";
        private String base = "";
        private String outline = "";
    }

    /** The levels of headings by the name of their style as {@link #key} has it, where the style or one it is based on has one. */
    static Map<String, Integer> levels(Path docx) throws IOException {
        Map<String, Style> styles = new HashMap<>();
        var current = new Style[] {new Style()};
        read(docx, STYLES, (event, at) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "style" -> {
                        current[0] = new Style();
                        if (SafeXml.attribute(at, "type").equals("paragraph")) {
                            styles.put(SafeXml.attribute(at, "styleId"), current[0]);
                        }
                    }
                    case "name" -> current[0].name = SafeXml.attribute(at, "val");
                    case "basedOn" -> current[0].base = SafeXml.attribute(at, "val");
                    case "outlineLvl" -> current[0].outline = SafeXml.attribute(at, "val");
                    default -> {}
                }
            }
        });
        Map<String, Integer> levels = new HashMap<>();
        for (Style style : styles.values()) {
            level(style, styles, new HashSet<>()).ifPresent(level -> levels.put(key(style.name), level));
        }
        return levels;
    }

    /** Styles that are based on each other have none. */
    private static OptionalInt level(Style style, Map<String, Style> styles, Set<Style> before) {
        if (!style.outline.isEmpty()) {
            return HeadingStyle.ofOutline(Optional.of(style.outline));
        }
        OptionalInt named = HeadingStyle.level(style.name);
        Style base = styles.get(style.base);
        return named.isPresent() || base == null || !before.add(style) ? named : level(base, styles, before);
    }

    /** A style's name the way Tika's class attributes have it, but in lower case. */
    static String key(String style) {
        return style.replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    /** The articles in the documents it imports, which Word shows as parts of it. */
    static List<ExtractedArticle> imported(Path docx) throws UnreadableArticle, IOException {
        var targets = new ArrayList<String>();
        read(docx, RELATIONS, (event, at) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && SafeXml.attribute(at, "Type").endsWith(IMPORTED)) {
                targets.add(part(SafeXml.attribute(at, "Target")));
            }
        });
        var imported = new ArrayList<ExtractedArticle>();
        try (var zip = new ZipFile(docx.toFile())) {
            for (String target : targets) {
                ZipEntry entry = zip.getEntry(target);
                if (entry != null) {
                    imported.add(article(target, zip.getInputStream(entry)));
                }
            }
        }
        return imported;
    }

    /** A path from the root of the package, or from the document's folder. */
    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "word/" + target;
    }

    private static ExtractedArticle article(String name, InputStream in) throws UnreadableArticle, IOException {
        try (in) {
            if (name.endsWith(".rtf")) {
                return RtfReader.read(in);
            }
            byte[] bytes = in.readNBytes((int) Container.MAX_UNPACKED);
            String text = Encoding.decode(bytes, HtmlReader.declaredCharset(bytes));
            return name.endsWith(".txt") ? PlainTextReader.read(text) : HtmlReader.read(text);
        }
    }

    private static void read(Path docx, String part, SafeXml.Handler handler) throws IOException {
        try (var zip = new ZipFile(docx.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    SafeXml.read(in, handler);
                }
            }
        }
    }
}
