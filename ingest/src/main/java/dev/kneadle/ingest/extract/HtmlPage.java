package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A web page as it was parsed, with all its elements in their order. They are walked once: a page may have a million, and
 * a dozen questions are asked of them before the first word is read.
 */
record HtmlPage(Document document, List<Element> elements) {
    HtmlPage {
        elements = List.copyOf(elements);
    }

    static HtmlPage of(Document document) {
        var elements = new ArrayList<Element>();
        document.traverse((node, depth) -> {
            if (node instanceof Element element && depth > 0) {
                elements.add(element);
            }
        });
        return new HtmlPage(document, elements);
    }

    Element body() {
        return document.body();
    }

    /** Whether {@code element} is still below the body: some are taken out on the way. */
    boolean shows(Element element) {
        Element body = body();
        for (Node at = element.parentNode(); at != null; at = at.parentNode()) {
            if (at.equals(body)) {
                return true;
            }
        }
        return false;
    }

    List<Element> tagged(String name) {
        return where(element -> element.nameIs(name));
    }

    List<Element> where(Predicate<Element> wanted) {
        var found = new ArrayList<Element>();
        for (Element element : elements) {
            if (wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first content of a {@code meta} whose {@code attribute} is {@code value}; empty where there is none. */
    String meta(String attribute, String value) {
        for (Element element : elements) {
            if (element.nameIs("meta")
                    && element.attr(attribute).strip().equalsIgnoreCase(value)
                    && element.hasAttr("content")) {
                return element.attr("content");
            }
        }
        return "";
    }
}
