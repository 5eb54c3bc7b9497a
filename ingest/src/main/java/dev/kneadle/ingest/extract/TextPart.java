package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** An element with text in it, and how much of which kind. */
final class TextPart {
    /** Elements that make a box where they hold more than one line; lists, tables and quotations are lines of an article. */
    private static final Set<String> BOXES =
            Set.of("div", "section", "article", "aside", "header", "footer", "form", "nav");

    /** The share of links from which a line is a link and no more. */
    private static final double ALL = 0.9;

    private final Element element;
    private final TextPart outer;
    private final boolean inLink;
    private final List<TextPart> inner = new ArrayList<>();
    private final List<TextRun> runs = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final String kind;
    private final Optional<TextPart> notice;
    private int words;
    private int linked;
    private int prose;
    private int size;
    private boolean leads;

    private TextPart(Element element, TextPart outer, boolean inLink) {
        this.element = element;
        this.outer = outer;
        this.inLink = inLink;
        this.kind = kind(element);
        this.notice = outer.notice.or(() -> Optional.of(this).filter(part -> HtmlAdmonitions.isNotice(element)));
    }

    private TextPart(Element body) {
        this.element = body;
        this.outer = this;
        this.inLink = false;
        this.kind = kind(body);
        this.notice = Optional.empty();
    }

    static TextPart root(Element body) {
        return new TextPart(body);
    }

    /** A part below this one; it counts once it is {@linkplain #add(TextPart) added} with all its text. */
    TextPart below(Element inside) {
        return new TextPart(inside, this, inLink || inside.normalName().equals("a"));
    }

    void add(TextRun run) {
        runs.add(run);
        words += run.words();
        linked += run.linked();
        prose += run.isProse() ? run.words() : 0;
        size++;
        leads |= run.linkShare() >= ALL;
    }

    void add(TextPart part) {
        inner.add(part);
        kinds.merge(part.kind, 1, Integer::sum);
        words += part.words;
        linked += part.linked;
        prose += part.prose;
        size += part.size;
        leads |= part.leads;
    }

    private static String kind(Element element) {
        return element.normalName() + ' ' + element.className();
    }

    Element element() {
        return element;
    }

    /** Its tag and class. */
    String kind() {
        return kind;
    }

    /** The part around it; the root is its own. */
    TextPart outer() {
        return outer;
    }

    /** The box around it, or itself, that its author calls a warning. */
    Optional<TextPart> notice() {
        return notice;
    }

    boolean isRoot() {
        return outer == this;
    }

    boolean inLink() {
        return inLink;
    }

    List<TextPart> inner() {
        return inner;
    }

    /** The runs that stand in it and in no part of it. */
    List<TextRun> runs() {
        return runs;
    }

    int words() {
        return words;
    }

    boolean isBox() {
        return size > 1 && BOXES.contains(element.normalName());
    }

    /** Words of {@linkplain TextRun#isProse() prose}. */
    int prose() {
        return prose;
    }

    /** How many runs it holds, at any depth. */
    int size() {
        return size;
    }

    /** Whether a line in it is a link and no more. */
    boolean leads() {
        return leads;
    }

    /** From 0 to 1. */
    double linkShare() {
        return linked / (double) Math.max(1, words);
    }

    /** How many parts of the same tag and class stand beside it, itself counted. */
    int alike() {
        return isRoot() ? 1 : outer.kinds.getOrDefault(kind, 1);
    }

    boolean isWithin(TextPart other) {
        TextPart at = this;
        while (at != other && !at.isRoot()) {
            at = at.outer;
        }
        return at == other;
    }
}
