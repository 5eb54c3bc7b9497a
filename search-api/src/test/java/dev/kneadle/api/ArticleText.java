package dev.kneadle.api;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Articles as tests write them down: a heading begins with {@code #}s, a sentence that carries a tag stands in braces
 * behind its letter: <code>{w Never alone.}</code> is a warning, <code>{t}</code> a technique, <code>{i}</code> a tip.
 */
final class ArticleText {
    private final List<TaggedSection> sections = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();

    private ArticleText() {}

    static IndexedArticle article(String id, String title, String text) {
        return article(id, title, Optional.of("en"), Origin.UNKNOWN, text);
    }

    static IndexedArticle article(String id, String title, Optional<String> language, Origin origin, String text) {
        var article = new Article(
                new ArticleId(id), id, title, origin, language, "text/plain", new Fingerprint("0".repeat(64), "test"));
        return IndexedArticle.of(article, new ArticleText().read(text));
    }

    private List<TaggedSection> read(String text) {
        for (String part : text.strip().split("(?m)^(?=#)", -1)) {
            if (!part.startsWith("#")) {
                add(part.strip());
                continue;
            }
            String[] headingAndText = part.strip().split("\n", 2);
            open(headingAndText[0]);
            if (headingAndText.length > 1) {
                add(headingAndText[1].strip());
            }
        }
        return sections;
    }

    private void open(String line) {
        int level = line.indexOf(' ');
        while (!levels.isEmpty() && levels.getLast() >= level) {
            levels.removeLast();
            headings.removeLast();
        }
        levels.add(level);
        headings.add(line.substring(level + 1));
    }

    private void add(String written) {
        var plain = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        int at = 0;
        while (at < written.length()) {
            if (written.charAt(at) != '{') {
                plain.append(written.charAt(at++));
                continue;
            }
            int close = written.indexOf('}', at);
            int start = plain.length();
            plain.append(written, at + 3, close);
            sentences.add(new Sentence(new TextSpan(start, plain.length()), tag(written.charAt(at + 1)), 0.9, "test"));
            at = close + 1;
        }
        var tags = EnumSet.noneOf(Tag.class);
        sentences.forEach(sentence -> tags.add(sentence.tag()));
        sections.add(new TaggedSection(
                section(plain.toString()), sentences, tags, tags.stream().findFirst()));
    }

    private static Tag tag(char letter) {
        return switch (letter) {
            case 't' -> Tag.TECHNIQUE;
            case 'w' -> Tag.WARNING;
            case 'i' -> Tag.TIP;
            default -> throw new IllegalArgumentException("tag must be t, w or i, got '" + letter + "'");
        };
    }

    private Section section(String text) {
        boolean lead = headings.isEmpty();
        return new Section(
                lead ? Section.TOP : anchor(headings.getLast()),
                sections.size(),
                lead ? 0 : levels.getLast(),
                headings,
                lead ? HeadingSource.NONE : HeadingSource.MARKUP,
                1,
                text);
    }

    private String anchor(String heading) {
        String anchor = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\s-]", "")
                .replaceAll("\\s", "-");
        long before = sections.stream()
                .filter(section -> section.section().anchor().matches(anchor + "(-\\d+)?"))
                .count();
        return before == 0 ? anchor : anchor + "-" + before;
    }
}
