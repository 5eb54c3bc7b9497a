package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What a run says of itself: how long it is, how much of it is links, what it says. */
final class RunSigns {
    /** Words up to which a line is judged by the phrases in it. */
    private static final int LINE = 20;

    /** Words up to which a text is judged by the phrases of paragraphs in it. */
    private static final int PARAGRAPH = 100;

    private static final Evaluator LINK = QueryParser.parse("a[href]");

    /** What sites say; what else they say, such as "apply" and "back to", authors say too. */
    private static final Set<Sign> SITE = EnumSet.of(
            Sign.SAYS_SHARE,
            Sign.SAYS_SUBSCRIBE,
            Sign.SAYS_COOKIE,
            Sign.SAYS_ACCOUNT,
            Sign.SAYS_REPLY,
            Sign.SAYS_BUY,
            Sign.SAYS_ADVERT,
            Sign.SAYS_ASIDE,
            Sign.SAYS_ALONE,
            Sign.SAYS_CALL,
            Sign.SAYS_SIGNED,
            Sign.TELLS_AUTHOR,
            Sign.TELLS_NOTICE,
            Sign.TELLS_CALL,
            Sign.TELLS_COOKIE);

    /** What asks for a call, and may be advice. */
    private static final Set<Sign> ASKS = EnumSet.of(Sign.SAYS_ASK, Sign.TELLS_ASK);

    /** A telephone number of six digits and more; those of emergencies have three. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ ().-]{0,2}\\d){5}");

    private static final List<String> COPYRIGHT = List.of("©", "copyright", "all rights reserved");
    private static final Pattern COPYRIGHT_OF_A_YEAR = Pattern.compile("\\(c\\) ?\\d{4}");

    private static final String SENTENCE_ENDS = ".!?。！？";
    private static final String BEHIND_THE_END = "\"”’)]";
    private static final String LAST_OF_A_SENTENCE = SENTENCE_ENDS + "\"”’";

    private RunSigns() {}

    static Set<Sign> of(TextRun run) {
        EnumSet<Sign> signs = EnumSet.of(Sign.ALWAYS, ofLength(run.words()), ofTag(run));
        addLinks(run, signs);
        addSentences(run, signs);
        addForm(run, signs);
        if (run.words() <= LINE && isBold(run)) {
            signs.add(Sign.BOLD);
        }
        signs.addAll(ofPhrases(run));
        return signs;
    }

    /** What the phrases in it say: of a line those of lines, of a paragraph those of paragraphs. */
    static Set<Sign> ofPhrases(TextRun run) {
        var signs = EnumSet.noneOf(Sign.class);
        if (run.words() <= LINE) {
            signs.addAll(SignWords.said(run.text()));
        }
        if (run.words() <= PARAGRAPH) {
            signs.addAll(SignWords.told(run.text()));
        }
        return signs;
    }

    /**
     * Whether {@code run} says what sites say and authors hardly do; "related" and "similar" count in a heading alone, "call us"
     * with a link or a number.
     */
    static boolean speaksForSite(TextRun run, Set<Sign> signs) {
        return signs.stream().anyMatch(SITE::contains)
                || (run.headingLevel() > 0 && signs.contains(Sign.SAYS_RELATED))
                || (signs.stream().anyMatch(ASKS::contains) && saysWhere(run));
    }

    private static boolean saysWhere(TextRun run) {
        return run.linked() > 0 || NUMBER.matcher(run.text()).find();
    }

    private static boolean isBold(TextRun run) {
        return HtmlBlocks.isBold(run.part().element())
                || run.nodes().stream().allMatch(node -> node instanceof TextNode text ? text.isBlank() : isBold(node));
    }

    /** Whether all of an element is bold, itself or what it holds alone. */
    private static boolean isBold(Node node) {
        return node instanceof Element element
                && (HtmlBlocks.isBold(element) || (element.childNodeSize() == 1 && isBold(element.childNode(0))));
    }

    private static Sign ofLength(int words) {
        if (words <= 2) {
            return Sign.WORDS_1_2;
        }
        if (words <= 5) {
            return Sign.WORDS_3_5;
        }
        if (words <= 10) {
            return Sign.WORDS_6_10;
        }
        if (words <= 20) {
            return Sign.WORDS_11_20;
        }
        return words <= 40 ? Sign.WORDS_21_40 : Sign.WORDS_41_UP;
    }

    private static Sign ofTag(TextRun run) {
        int level = run.headingLevel();
        if (level > 0) {
            return level == 1 ? Sign.TITLE : Sign.HEADING;
        }
        return switch (run.part().element().normalName()) {
            case "li" -> Sign.ITEM;
            case "td", "th", "tr" -> Sign.CELL;
            case "p" -> Sign.PARAGRAPH;
            case "pre" -> Sign.CODE;
            case "blockquote" -> Sign.QUOTATION;
            case "figcaption" -> Sign.CAPTION;
            case "dt", "dd", "summary" -> Sign.TERM;
            case "button" -> Sign.BUTTON;
            case "label", "legend", "option" -> Sign.LABEL;
            default -> Sign.BARE;
        };
    }

    private static void addLinks(TextRun run, Set<Sign> signs) {
        double share = run.linkShare();
        if (share > 0 && run.words() <= PARAGRAPH && links(run).stream().anyMatch(RunSigns::isButton)) {
            signs.add(Sign.LINK_BUTTON);
        }
        if (share >= 0.9) {
            signs.add(run.words() <= 4 ? Sign.LINK_SHORT : Sign.LINK_LONG);
            if (run.headingLevel() > 0) {
                signs.add(Sign.LINK_HEADING);
            } else if (isToHere(run)) {
                signs.add(Sign.LINK_TO_HERE);
            }
        } else if (share > 0.35) {
            signs.add(Sign.LINK_MUCH);
        } else if (share > 0) {
            signs.add(Sign.LINK_SOME);
        }
    }

    /** Whether its links lead to places in the page itself. A link around a block may open it: the question of an accordion. */
    private static boolean isToHere(TextRun run) {
        List<Element> links = linksInside(run);
        return !links.isEmpty()
                && links.stream().allMatch(link -> link.attr("href").startsWith("#"));
    }

    /** Those in the run, or the one it is in. */
    private static List<Element> links(TextRun run) {
        if (run.part().inLink()) {
            return Optional.ofNullable(run.part().element().closest("a")).stream()
                    .toList();
        }
        return linksInside(run);
    }

    private static List<Element> linksInside(TextRun run) {
        var links = new ArrayList<Element>();
        for (Node node : run.nodes()) {
            if (node instanceof Element element) {
                links.addAll(element.select(LINK));
            }
        }
        return links;
    }

    /** Whether its page shows it as a button: it asks for a click, and tells nothing. */
    private static boolean isButton(Element link) {
        return SignWords.named(link.className()).contains(Sign.NAMED_BUTTON);
    }

    private static void addSentences(TextRun run, Set<Sign> signs) {
        String text = run.text();
        int ends = sentenceEnds(text);
        char last = text.charAt(text.length() - 1);
        if (ends > 0 && run.words() > 3 && LAST_OF_A_SENTENCE.indexOf(last) >= 0) {
            signs.add(Sign.SENTENCE);
        }
        if (ends > 1 && run.words() > 10) {
            signs.add(Sign.SENTENCES);
        }
        if (last == '?') {
            signs.add(Sign.QUESTION);
        }
        if (text.indexOf(',') >= 0) {
            signs.add(Sign.COMMA);
        }
    }

    /** How many sentences end in {@code text}, quotation marks and brackets behind the end allowed. */
    private static int sentenceEnds(String text) {
        int ends = 0;
        for (int at = 0; at < text.length(); at++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                int behind = at + 1;
                while (behind < text.length() && BEHIND_THE_END.indexOf(text.charAt(behind)) >= 0) {
                    behind++;
                }
                ends += behind == text.length() || text.charAt(behind) == ' ' ? 1 : 0;
            }
        }
        return ends;
    }

    private static void addForm(TextRun run, Set<Sign> signs) {
        String text = run.text();
        if (run.words() > 2 * LINE) {
            return;
        }
        if (saysCopyright(text.toLowerCase(Locale.ROOT))) {
            signs.add(Sign.COPYRIGHT);
        }
        if (run.words() <= LINE) {
            addFigures(text, signs);
        }
        if (!has(text, Character::isLetter)) {
            signs.add(Sign.NUMBER);
        } else if (!has(text, Character::isLowerCase) && text.equals(text.toUpperCase(Locale.ROOT))) {
            signs.add(Sign.CAPITALS);
        }
    }

    private static boolean saysCopyright(String text) {
        return COPYRIGHT.stream().anyMatch(text::contains)
                || (text.contains("(c)") && COPYRIGHT_OF_A_YEAR.matcher(text).find());
    }

    private static void addFigures(String text, Set<Sign> signs) {
        if (ShownPrice.in(text)) {
            signs.add(Sign.PRICE);
        }
        if (ShownDate.in(text)) {
            signs.add(Sign.DATE);
        }
    }

    private static boolean has(String text, IntPredicate wanted) {
        for (int at = 0; at < text.length(); at++) {
            if (wanted.test(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
