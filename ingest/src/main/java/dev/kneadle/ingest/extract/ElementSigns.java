package dev.kneadle.ingest.extract;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements around a run say of it: their tags, their roles, their names. */
final class ElementSigns {
    /** Words of prose from which hidden text is more than a label: it opens on a click. */
    private static final int HIDDEN_PROSE = 40;

    /** Articles side by side from which they are teasers or posts. */
    private static final int MANY = 3;

    /** Names that hold for whatever they hold; others say nothing of an element with most of the page in it. */
    private static final Set<Sign> OF_CONTENT = EnumSet.of(Sign.NAMED_CONTENT, Sign.NAMED_POST);

    private final IdentityHashMap<TextPart, EnumSet<Sign>> signs = new IdentityHashMap<>();
    private final int allWords;

    private ElementSigns(int allWords) {
        this.allWords = allWords;
    }

    static ElementSigns of(PageText page) {
        var signs = new ElementSigns(page.root().words());
        signs.inherit(page.root(), EnumSet.noneOf(Sign.class));
        return signs;
    }

    /** The signs of {@code part} and of all around it. */
    EnumSet<Sign> of(TextPart part) {
        return EnumSet.copyOf(signs.getOrDefault(part, EnumSet.noneOf(Sign.class)));
    }

    private void inherit(TextPart part, EnumSet<Sign> above) {
        EnumSet<Sign> all = EnumSet.copyOf(above);
        all.addAll(ofTag(part, above));
        all.addAll(ofRole(part.element().attr("role")));
        all.addAll(ofNames(part));
        if (part.element().attr("itemprop").contains("articleBody")) {
            all.add(Sign.IN_ARTICLE_BODY);
        }
        if (isHidden(part.element())) {
            all.add(part.prose() > HIDDEN_PROSE ? Sign.HIDDEN_PROSE : Sign.HIDDEN);
        }
        signs.put(part, all);
        part.inner().forEach(inner -> inherit(inner, all));
    }

    private Set<Sign> ofTag(TextPart part, Set<Sign> above) {
        return switch (part.element().normalName()) {
            case "nav" -> Set.of(Sign.IN_NAV);
            case "footer" -> Set.of(Sign.IN_FOOTER);
            case "header" -> Set.of(Sign.IN_HEADER);
            case "aside" -> Set.of(Sign.IN_ASIDE);
            case "form" -> holdsMost(part) ? Set.of() : Set.of(Sign.IN_FORM);
            case "main" -> Set.of(Sign.IN_MAIN);
            case "article" ->
                above.contains(Sign.IN_ARTICLE) || part.alike() >= MANY
                        ? Set.of(Sign.IN_ARTICLE, Sign.IN_MANY_ARTICLES)
                        : Set.of(Sign.IN_ARTICLE);
            case "figure" -> Set.of(Sign.IN_FIGURE);
            case "table" -> Set.of(Sign.IN_TABLE);
            case "ul", "ol", "dl", "menu" -> Set.of(Sign.IN_LIST);
            case "details" -> Set.of(Sign.IN_DETAILS);
            case "dialog" -> Set.of(Sign.IN_DIALOG);
            case "button" -> Set.of(Sign.BUTTON);
            default -> Set.of();
        };
    }

    private static Set<Sign> ofRole(String role) {
        return switch (role) {
            case "main" -> Set.of(Sign.IN_MAIN);
            case "article" -> Set.of(Sign.IN_ARTICLE);
            case "navigation" -> Set.of(Sign.IN_NAV);
            case "contentinfo" -> Set.of(Sign.IN_FOOTER);
            case "banner" -> Set.of(Sign.IN_HEADER);
            case "complementary" -> Set.of(Sign.IN_ASIDE);
            case "search", "form" -> Set.of(Sign.IN_FORM);
            case "dialog", "alertdialog" -> Set.of(Sign.IN_DIALOG);
            case "menu", "menubar", "menuitem", "tablist", "tab", "listbox", "option", "toolbar", "tooltip", "button" ->
                Set.of(Sign.IN_WIDGET);
            default -> Set.of();
        };
    }

    static boolean isAside(Element element) {
        return element.normalName().equals("aside") || element.attr("role").equals("complementary");
    }

    private Set<Sign> ofNames(TextPart part) {
        Element element = part.element();
        Set<Sign> named = SignWords.named(element.className() + ' ' + element.id() + ' ' + element.attr("itemprop"));
        if (holdsMost(part)) {
            named.retainAll(OF_CONTENT);
        }
        return named;
    }

    private boolean holdsMost(TextPart part) {
        return part.words() * 2 > allWords;
    }

    private static boolean isHidden(Element element) {
        return element.attr("aria-hidden").equals("true") || HiddenText.isHidden(element);
    }
}
