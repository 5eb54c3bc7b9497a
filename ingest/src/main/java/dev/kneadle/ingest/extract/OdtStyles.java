package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What Tika leaves aside of an ODT: paragraphs in the style of a title or of a heading that are not marked as headings. A
 * title never is.
 */
final class OdtStyles {
    /** The documents inside an ODT that define styles; the first also has the text. */
    private static final List<String> PARTS = List.of("styles.xml", "content.xml");

    /** UTF-16 units of a paragraph that can be a heading. */
    private static final int LONGEST = 200;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Optional<String> title = Optional.empty();
    private String style = "";
    private boolean inParagraph;

    private OdtStyles() {}

    static OdtStyles of(Path odt) throws IOException {
        var styles = new OdtStyles();
        try (var zip = new ZipFile(odt.toFile())) {
            for (String part : PARTS) {
                ZipEntry entry = zip.getEntry(part);
                if (entry != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        SafeXml.read(in, styles::on);
                    }
                }
            }
        }
        return styles;
    }

    /** The text in the style called Title. */
    Optional<String> title() {
        return title;
    }

    /** The blocks, each paragraph that is a heading by its style turned into one. */
    List<Block> applied(List<Block> blocks) {
        var applied = new ArrayList<Block>();
        for (Block block : blocks) {
            Integer level = block instanceof Block.Paragraph ? levels.get(block.text()) : null;
            applied.add(level == null ? block : Block.Heading.ofMarkup(level, block.text()));
        }
        return applied;
    }

    private void on(int event, XMLStreamReader at) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(at);
            case XMLStreamConstants.CHARACTERS -> {
                if (inParagraph && paragraph.length() <= LONGEST) {
                    paragraph.append(at.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (inParagraph && at.getLocalName().equals("p")) {
                    end();
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "style" -> parents.put(SafeXml.attribute(at, "name"), SafeXml.attribute(at, "parent-style-name"));
            case "p" -> {
                style = SafeXml.attribute(at, "style-name");
                inParagraph = true;
                paragraph.setLength(0);
            }
            case "s", "tab", "line-break" -> paragraph.append(' ');
            default -> {}
        }
    }

    private void end() {
        inParagraph = false;
        String text = CleanText.of(paragraph);
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        if (styleAndParents().stream().anyMatch(HeadingStyle::isTitle)) {
            title = title.or(() -> Optional.of(text));
            levels.put(text, 1);
        } else {
            styleAndParents().stream()
                    .map(HeadingStyle::level)
                    .flatMapToInt(OptionalInt::stream)
                    .findFirst()
                    .ifPresent(level -> levels.put(text, level));
        }
    }

    /** Their names, in which a space is written {@code _20_}. */
    private List<String> styleAndParents() {
        Set<String> seen = new HashSet<>();
        var names = new ArrayList<String>();
        for (String name = style; !name.isEmpty() && seen.add(name); name = parents.getOrDefault(name, "")) {
            names.add(name.replace("_20_", " "));
        }
        return names;
    }
}
