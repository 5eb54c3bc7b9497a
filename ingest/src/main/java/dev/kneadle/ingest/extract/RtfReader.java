package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Rich Text Format. Tika's reader loses the styles of paragraphs, and with them every heading that is not bold; this one
 * keeps styles, outline levels, list markers and rows.
 */
final class RtfReader implements RtfTokens.Reader {
    /** Groups inside one another; documents have tens. */
    private static final int MAX_DEPTH = 10_000;

    /** Outline level of what is none. */
    private static final int BODY = 9;

    /** Groups that are no text of the article; so are all that are marked as unknown to old readers, with {@code \*}. */
    private static final Set<String> NO_TEXT = Set.of(
            "colortbl",
            "filetbl",
            "revtbl",
            "listtable",
            "listoverridetable",
            "pict",
            "object",
            "objdata",
            "fldinst",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "annotation",
            "atnid",
            "atnauthor",
            "tc",
            "xe",
            "sp",
            "nonshppict",
            "themedata",
            "datastore",
            "latentstyles",
            "footnote",
            "upr");

    /** Groups marked with {@code \*} that hold text all the same: text boxes. */
    private static final Set<String> TEXT_ALL_THE_SAME = Set.of("shpinst", "shptxt");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"),
            Map.entry("tab", " "),
            Map.entry("line", " "),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "));

    /** What a group is for. */
    private enum Purpose {
        BODY,
        NONE,
        FONTS,
        STYLES,
        INFO,
        MARKER
    }

    /** What a group begins with from the one around it, and gives up at its end. */
    private record State(
            Purpose purpose, int font, boolean bold, boolean hidden, int fallbacks, boolean optional, String field) {
        State with(Purpose other) {
            return new State(other, font, bold, hidden, fallbacks, optional, field);
        }

        State in(String otherField) {
            return new State(purpose, font, bold, hidden, fallbacks, optional, otherField);
        }
    }

    /** What is known of a style: its name's level or its own outline level, and the style it is based on. */
    private static final class Style {
        private int number;
        private int base = -1;
        private int outline = BODY;
        private boolean isOfCharacters;
        private final StringBuilder name = new StringBuilder();
    }

    private final Blocks out = new Blocks();
    private final TableRows rows = new TableRows(out);
    private final RtfFonts fonts = new RtfFonts();
    private final Map<Integer, Style> styles = new HashMap<>();
    private final Map<String, StringBuilder> info = new HashMap<>();
    private final Deque<State> states = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder marker = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private State state = new State(Purpose.BODY, 0, false, false, 1, false, "");
    private Style defined = new Style();
    private Optional<String> title = Optional.empty();
    private int toSkip;
    private int style;
    private int outline = BODY;
    private int depth = 1;
    private boolean allBold = true;
    private boolean inTable;
    private boolean headerRow;

    private RtfReader() {}

    static ExtractedArticle read(Path file) throws UnreadableArticle, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static ExtractedArticle read(InputStream in) throws UnreadableArticle, IOException {
        try {
            return new RtfReader().parse(in);
        } catch (TooDeep deep) {
            throw new UnreadableArticle(FailureReason.UNSAFE, "the file is nested too deeply to be read");
        }
    }

    private ExtractedArticle parse(InputStream in) throws IOException {
        boolean complete = new RtfTokens(in).readInto(this);
        flush();
        inTable = false;
        endParagraph();
        endRow();
        rows.end();
        return new ExtractedArticle(
                Format.RTF.mediaType(),
                title.or(() -> Optional.of(said("title")).filter(RtfReader::hasLetters)),
                origin(),
                Languages.of(out.all()),
                WrappedParagraphs.joined(out.all()),
                out.dropped(),
                complete ? List.of() : List.of(Doubt.TRUNCATED));
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private Origin origin() {
        return CleanOrigin.of(new CleanOrigin.Said(
                "", List.of(said("author")), said("creatim"), said("revtim"), said("company"), said("subject")));
    }

    private String said(String field) {
        return CleanText.of(info.getOrDefault(field, new StringBuilder()));
    }

    @Override
    public void open() throws IOException {
        flush();
        if (states.size() >= MAX_DEPTH) {
            throw new TooDeep();
        }
        states.push(state);
        state = new State(
                state.purpose(), state.font(), state.bold(), state.hidden(), state.fallbacks(), false, state.field());
        if (state.purpose() == Purpose.STYLES) {
            defined = new Style();
        }
    }

    @Override
    public boolean close() throws IOException {
        flush();
        if (state.purpose() == Purpose.STYLES && !defined.isOfCharacters) {
            styles.putIfAbsent(defined.number, defined);
        }
        if (!states.isEmpty()) {
            state = states.pop();
        }
        return !states.isEmpty();
    }

    @Override
    public void text(int octet) throws IOException {
        if (toSkip > 0) {
            toSkip--;
        } else if (state.purpose() != Purpose.NONE) {
            bytes.write(octet);
        }
    }

    @Override
    public void control(String word, OptionalInt number) throws IOException {
        if (toSkip > 0 && !word.equals("u")) {
            toSkip--;
        }
        flush();
        if (word.equals("*")) {
            state = new State(
                    state.purpose(),
                    state.font(),
                    state.bold(),
                    state.hidden(),
                    state.fallbacks(),
                    true,
                    state.field());
            return;
        }
        if (state.optional() && !isKnown(word)) {
            state = state.with(Purpose.NONE);
        }
        switch (state.purpose()) {
            case NONE -> {}
            case FONTS -> ofFont(word, number);
            case STYLES -> ofStyle(word, number);
            case INFO -> ofInfo(word, number);
            case BODY, MARKER -> ofText(word, number);
        }
    }

    private boolean isKnown(String word) {
        boolean known = TEXT_ALL_THE_SAME.contains(word) || state.purpose() == Purpose.STYLES;
        state = new State(
                state.purpose(), state.font(), state.bold(), state.hidden(), state.fallbacks(), false, state.field());
        return known;
    }

    private void ofFont(String word, OptionalInt number) {
        switch (word) {
            case "f" -> state = font(number.orElse(0));
            case "fcharset" -> fonts.setCharset(state.font(), number.orElse(0));
            default -> {}
        }
    }

    private void ofStyle(String word, OptionalInt number) {
        switch (word) {
            case "s" -> defined.number = number.orElse(0);
            case "cs", "ds", "ts" -> defined.isOfCharacters = true;
            case "sbasedon" -> defined.base = number.orElse(-1);
            case "outlinelevel" -> defined.outline = number.orElse(BODY);
            default -> unicode(word, number);
        }
    }

    private void ofInfo(String word, OptionalInt number) {
        switch (word) {
            case "title", "author", "company", "subject", "creatim", "revtim" -> state = state.in(word);
            // In this order: 2024-3-1.
            case "yr", "mo", "dy" ->
                info.computeIfAbsent(state.field(), field -> new StringBuilder())
                        .append(word.equals("yr") ? "" : "-")
                        .append(number.orElse(0));
            case "u" -> unicode(word, number);
            case "hr", "min", "sec", "uc" -> {}
            default -> state = state.in(CHARACTERS.containsKey(word) ? state.field() : "");
        }
    }

    private void ofText(String word, OptionalInt number) throws IOException {
        switch (word) {
            case "fonttbl" -> state = state.with(Purpose.FONTS);
            case "stylesheet" -> state = state.with(Purpose.STYLES);
            case "info" -> state = state.with(Purpose.INFO);
            case "listtext", "pntext" -> {
                state = state.with(Purpose.MARKER);
                marker.setLength(0);
            }
            case "ansicpg" -> fonts.setCodePage(number.orElse(1252));
            case "mac" -> fonts.setCodePage(10_000);
            case "pc" -> fonts.setCodePage(437);
            case "pca" -> fonts.setCodePage(850);
            case "uc" ->
                state = new State(
                        state.purpose(),
                        state.font(),
                        state.bold(),
                        state.hidden(),
                        number.orElse(1),
                        false,
                        state.field());
            case "f" -> state = font(number.orElse(0));
            case "plain" -> state = look(false, false);
            case "b" -> state = look(number.orElse(1) != 0, state.hidden());
            case "v", "deleted" -> state = look(state.bold(), number.orElse(1) != 0);
            case "pard" -> {
                if (state.purpose() == Purpose.BODY) {
                    startParagraph();
                }
            }
            case "s" -> style = number.orElse(0);
            case "outlinelevel" -> outline = number.orElse(BODY);
            case "ilvl" -> depth = Math.clamp(number.orElse(0) + 1L, 1, BODY);
            case "intbl" -> inTable = true;
            case "trowd" -> headerRow = false;
            case "trhdr" -> headerRow = true;
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> endRow();
            case "par", "sect", "page" -> endParagraph();
            default -> {
                if (NO_TEXT.contains(word)) {
                    state = state.with(Purpose.NONE);
                } else {
                    unicode(word, number);
                }
            }
        }
    }

    private State font(int font) {
        return new State(state.purpose(), font, state.bold(), state.hidden(), state.fallbacks(), false, state.field());
    }

    private State look(boolean bold, boolean hidden) {
        return new State(state.purpose(), state.font(), bold, hidden, state.fallbacks(), false, state.field());
    }

    /** {@code \u8217?}: a character, and how old readers write it. */
    private void unicode(String word, OptionalInt number) {
        if (word.equals("u")) {
            append(String.valueOf((char) number.orElse(' ')));
            toSkip = state.fallbacks();
        } else {
            append(CHARACTERS.getOrDefault(word, ""));
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            append(fonts.isSymbol(state.font()) ? "•" : bytes.toString(fonts.of(state.font())));
            bytes.reset();
        }
    }

    private void append(String text) {
        switch (state.purpose()) {
            case BODY -> appendToParagraph(text);
            case MARKER -> marker.append(text);
            case STYLES -> defined.name.append(text);
            case INFO ->
                info.computeIfAbsent(state.field(), field -> new StringBuilder())
                        .append(text);
            case FONTS, NONE -> {}
        }
    }

    private void appendToParagraph(String text) {
        if (state.hidden()) {
            return;
        }
        if (paragraph.length() + text.length() > Blocks.MAX_CHARACTERS) {
            throw new Blocks.TooMuchText();
        }
        allBold &= state.bold() || text.isBlank();
        paragraph.append(text);
    }

    private void startParagraph() {
        style = 0;
        outline = BODY;
        depth = 1;
        inTable = false;
    }

    private void endParagraph() {
        if (inTable) {
            paragraph.append(' ');
            return;
        }
        endRow();
        if (paragraph.toString().isBlank()) {
            paragraph.setLength(0);
        } else {
            rows.end();
            addParagraph();
        }
        paragraph.setLength(0);
        marker.setLength(0);
        allBold = true;
    }

    private void addParagraph() {
        OptionalInt level = level();
        if (isTitle()) {
            title = title.or(() -> Optional.of(CleanText.of(paragraph)));
            out.heading(1, paragraph, Optional.empty());
        } else if (level.isPresent()) {
            out.heading(level.getAsInt(), paragraph, Optional.empty());
        } else if (marker.isEmpty()) {
            out.paragraph(paragraph, allBold ? Block.Look.BOLD : Block.Look.PLAIN);
        } else {
            out.listItem(paragraph, depth, CleanText.of(marker));
        }
    }

    private OptionalInt level() {
        return outline < BODY ? OptionalInt.of(Math.min(6, outline + 1)) : levelOf(style, new ArrayList<>());
    }

    /** Of a style or of the first it is based on that has one; styles that are based on each other have none. */
    private OptionalInt levelOf(int number, List<Integer> before) {
        Style one = styles.get(number);
        if (one == null || before.contains(number)) {
            return OptionalInt.empty();
        }
        String name = name(one);
        if (one.outline < BODY) {
            return OptionalInt.of(Math.min(6, one.outline + 1));
        }
        OptionalInt named = HeadingStyle.level(name);
        if (named.isPresent() || name.toLowerCase(Locale.ROOT).contains("content")) {
            return named;
        }
        before.add(number);
        return levelOf(one.base, before);
    }

    private boolean isTitle() {
        Style one = styles.get(style);
        return one != null && HeadingStyle.isTitle(name(one));
    }

    private static String name(Style style) {
        return CleanText.of(style.name).replaceFirst(";$", "");
    }

    private void endCell() {
        cells.add(CleanText.of(paragraph));
        paragraph.setLength(0);
        allBold = true;
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(List.copyOf(cells), headerRow);
            cells.clear();
        }
    }

    /** Thrown through {@link RtfTokens}, which knows nothing of articles. */
    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
