package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Small articles for tests. */
public final class Sample {
    private static final Map<Character, Tag> MARKS = Map.of('+', Tag.TECHNIQUE, '!', Tag.WARNING, '~', Tag.TIP);

    /** Of a run that said little and found a file that is locked. */
    public static final RunReport REPORT = new RunReport(
            Map.of("failed", 1L),
            Duration.ofMillis(1_200),
            List.of(new RunReport.FileReport(
                    "locked.pdf",
                    "failed",
                    Optional.of(FailureReason.ENCRYPTED),
                    "the PDF needs a password",
                    0,
                    Map.of(),
                    List.of(new RunReport.DroppedText("Home | News", "navigation")),
                    List.of("the encoding was guessed"),
                    Duration.ofMillis(7))));

    private Sample() {}

    public static ArticleId id(String path) {
        return new ArticleId(path);
    }

    public static Fingerprint fingerprint(char digit) {
        return new Fingerprint(String.valueOf(digit).repeat(64), "test-1");
    }

    public static Article article(String path, String title) {
        return new Article(id(path), path, title, Origin.UNKNOWN, Optional.of("en"), "text/plain", fingerprint('a'));
    }

    /** A lead is a section of no heading. */
    public static TaggedSection lead(String marked) {
        return section(0, "", marked);
    }

    /**
     * A section of {@code path}, such as {@code "Techniques > Tennis ball"}. In {@code marked}, a sentence behind
     * {@code +} is a technique, behind {@code !} a warning, behind {@code ~} a tip.
     */
    public static TaggedSection section(int ordinal, String path, String marked) {
        List<String> headings = path.isEmpty() ? List.of() : List.of(path.split(" > "));
        var text = new StringBuilder();
        Map<Integer, Tag> tagAt = new HashMap<>();
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            Optional<Tag> tag = Optional.ofNullable(MARKS.get(c));
            tag.ifPresentOrElse(it -> tagAt.put(text.length(), it), () -> text.append(c));
        }
        var sentences = new ArrayList<Sentence>();
        for (TextSpan span : Sentences.in(text.toString())) {
            Optional.ofNullable(tagAt.get(span.start()))
                    .ifPresent(tag -> sentences.add(new Sentence(span, tag, 0.9, "marked")));
        }
        Set<Tag> tags = new TreeSet<>(tagAt.values());
        String anchor = headings.isEmpty()
                ? Section.TOP
                : headings.getLast().toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + ordinal;
        HeadingSource source = headings.isEmpty() ? HeadingSource.NONE : HeadingSource.MARKUP;
        var section = new Section(anchor, ordinal, headings.size(), headings, source, 1, text.toString());
        return new TaggedSection(section, sentences, tags, tags.stream().findFirst());
    }

    /** The same request for hits with what their score is the sum of. */
    public static SearchRequest explained(SearchRequest asked) {
        return new SearchRequest(
                asked.query(),
                asked.filter(),
                asked.offset(),
                asked.limit(),
                asked.group(),
                asked.ranking(),
                asked.exact(),
                true);
    }
}
