package dev.kneadle.ingest.extract;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How many characters of text each element holds, white space apart, and how many of them are links. */
final class TextWeights {
    private record Weight(int text, int linked) {
        static final Weight NONE = new Weight(0, 0);

        Weight plus(Weight other) {
            return new Weight(text + other.text, linked + other.linked);
        }
    }

    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

    private TextWeights() {}

    /** Weighs {@code root} and all in it, {@code without} some elements, which weigh nothing. */
    static TextWeights of(Element root, Predicate<Element> without) {
        var weights = new TextWeights();
        weights.weigh(root, without, false);
        return weights;
    }

    private Weight weigh(Element element, Predicate<Element> without, boolean inLink) {
        boolean link = inLink || element.normalName().equals("a");
        Weight sum = Weight.NONE;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                int length = seen(text.getWholeText());
                sum = sum.plus(new Weight(length, link ? length : 0));
            } else if (child instanceof Element inner && !without.test(inner)) {
                sum = sum.plus(weigh(inner, without, link));
            }
        }
        weights.put(element, sum);
        return sum;
    }

    private static int seen(String text) {
        int seen = 0;
        for (int at = 0; at < text.length(); at++) {
            seen += Character.isWhitespace(text.charAt(at)) ? 0 : 1;
        }
        return seen;
    }

    private Weight of(Element element) {
        return weights.getOrDefault(element, Weight.NONE);
    }

    int text(Element element) {
        return of(element).text();
    }

    int linked(Element element) {
        return of(element).linked();
    }

    int unlinked(Element element) {
        return text(element) - linked(element);
    }

    /** From 0 to 1; an element without text has no links. */
    double linkShare(Element element) {
        return linked(element) / (double) Math.max(1, text(element));
    }
}
