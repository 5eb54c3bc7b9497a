package dev.kneadle.ingest.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The column an article is set in: the element that most of its prose stands in, paragraph beside paragraph or section
 * beside section. What stands in a box of the column is less likely the author's where the box leads elsewhere or says what
 * sites say or is called so: without that it may be a warning, and so may what stands beside the column. What is marked up
 * like the prose is more likely the author's.
 */
final class TextColumn {
    /** Elements that make one line after another of what stands in them. */
    private static final Set<String> LISTS = Set.of("ul", "ol", "li", "dl", "dd");

    /** Elements of the site. */
    private static final Set<String> SITE_ELEMENTS = Set.of("header", "footer", "form", "nav");

    /** Names that sites give to boxes of their own, and authors to none; an id may be the slug of a heading. */
    private static final Set<Sign> SITE_NAMES = EnumSet.of(
            Sign.NAMED_SHARE,
            Sign.NAMED_NEWSLETTER,
            Sign.NAMED_COMMENTS,
            Sign.NAMED_COOKIE,
            Sign.NAMED_ADVERT,
            Sign.NAMED_AUTHOR);

    /** Names of what opens over a page, leads on or sells: no author puts such a box beside the text. */
    private static final Set<Sign> NAMES_BESIDE =
            EnumSet.of(Sign.NAMED_POPUP, Sign.NAMED_ACCOUNT, Sign.NAMED_CALL, Sign.NAMED_TEASER, Sign.NAMED_RELATED);

    private static final Set<Sign> HEADINGS = EnumSet.of(Sign.TITLE, Sign.HEADING);
    private static final Set<Sign> TEXTS = EnumSet.of(Sign.SENTENCE, Sign.ITEM);

    /** What tells of the author or leads on. */
    private static final Set<Sign> POINTING = EnumSet.of(Sign.SAYS_BYLINE, Sign.SAYS_MORE, Sign.BUTTON);

    /** A name of what opens over a page, and of a warning beside the text. */
    private static final String ALERT = "alert";

    /** The share of links from which a box leads elsewhere, as from which a text is no prose: a warning may hold a link. */
    private static final double LINKS = 1 / 3.0;

    private final Optional<TextPart> column;
    private final Optional<TextPart> main;
    private final Optional<TextPart> frame;
    /** The column and all that is around it. */
    private final Set<TextPart> around;

    /** What stands in the frame behind the column. */
    private final Set<TextPart> behind;

    private final LikeSections sections;
    private final Look prose;
    private final Map<TextPart, Boolean> siteBoxes = new HashMap<>();
    private final Map<TextPart, Boolean> authorsBeside = new HashMap<>();

    private TextColumn(Optional<TextPart> column, Optional<TextPart> frame, LikeSections sections, Look prose) {
        this.column = column;
        this.main = column.flatMap(TextColumn::main);
        this.frame = frame;
        this.around = column.map(TextColumn::withOuter).orElse(Set.of());
        this.behind = frame.stream()
                .flatMap(all -> all.inner().stream().dropWhile(child -> !around.contains(child)))
                .collect(Collectors.toSet());
        this.sections = sections;
        this.prose = prose;
    }

    /** What an element and the one around it are called. */
    private record Look(String own, String around) {
        static Look of(TextRun run) {
            return new Look(run.part().kind(), run.part().outer().kind());
        }
    }

    /**
     * The column with more than half of the prose of {@code core}, of paragraphs or, where there is none, of {@link LikeSections}.
     * Pages that put each paragraph into a box of its own have none. What stands beside the description of a product tells its
     * figures and its price, and is not taken for the author's.
     */
    static TextColumn of(List<TextRun> runs, TextPart core, PageKind kind) {
        var words = new LinkedHashMap<TextPart, Integer>();
        var looks = new LinkedHashMap<Look, Integer>();
        var ofSections = new LinkedHashMap<TextPart, Integer>();
        LikeSections sections = LikeSections.of(runs);
        for (TextRun run : runs) {
            if (run.isProse()) {
                words.merge(holder(run.part()), run.words(), Integer::sum);
                looks.merge(Look.of(run), run.words(), Integer::sum);
                sections.around(run.part())
                        .ifPresent(section -> ofSections.merge(section.outer(), run.words(), Integer::sum));
            }
        }
        Optional<TextPart> column = mostOf(core, words).or(() -> mostOf(core, ofSections));
        Optional<TextPart> frame =
                column.filter(all -> kind != PageKind.PRODUCT).flatMap(TextColumn::frame);
        return new TextColumn(column, frame, sections, most(looks).orElse(new Look("", "")));
    }

    /** What {@code part} stands in as a line; of an item, what its list does. */
    private static TextPart holder(TextPart part) {
        TextPart at = part.outer();
        while (LISTS.contains(at.element().normalName())) {
            at = at.outer();
        }
        return at;
    }

    private static Optional<TextPart> mostOf(TextPart core, Map<TextPart, Integer> words) {
        return most(words).filter(most -> words.getOrDefault(most, 0) * 2 > core.prose());
    }

    /** The first of those with the most: a page is read the same way each time. */
    private static <T> Optional<T> most(Map<T, Integer> words) {
        return words.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The innermost element that has {@code column} and something beside it. */
    private static Optional<TextPart> frame(TextPart column) {
        TextPart at = column;
        while (!at.isRoot() && at.size() == column.size()) {
            at = at.outer();
        }
        return Optional.of(at).filter(all -> all != column);
    }

    private static Set<TextPart> withOuter(TextPart column) {
        var all = new HashSet<TextPart>();
        for (TextPart at = column; all.add(at); ) {
            at = at.outer();
        }
        return all;
    }

    /** What {@code column} stands in and its page calls its main part, if it does: whoever marks it puts all of the article there. */
    private static Optional<TextPart> main(TextPart column) {
        TextPart at = column;
        while (!at.isRoot() && !isMain(at.element())) {
            at = at.outer();
        }
        return Optional.of(at).filter(part -> !part.isRoot());
    }

    private static boolean isMain(Element element) {
        return element.nameIs("main") || element.attr("role").equals("main");
    }

    void addSigns(TextRun run, Set<Sign> signs) {
        if (Look.of(run).equals(prose)) {
            signs.add(Sign.LIKE_PROSE);
        }
        if (isAuthorsBeside(run)) {
            signs.add(Sign.COLUMN);
        }
        if (isInBox(run)) {
            signs.add(Sign.COLUMN_INSET);
        }
        column.filter(run.part()::isWithin)
                .flatMap(all -> standing(run.part(), all))
                .ifPresent(signs::add);
    }

    /** Whether {@code run} stands beside the column, or in a section of its own further out, and may be the author's. */
    boolean isAuthorsBeside(TextRun run) {
        return isOutside(run)
                && frame.filter(near -> isAuthorsBeside(run.part(), near)).isPresent();
    }

    private boolean isAuthorsBeside(TextPart part, TextPart near) {
        TextPart box = part;
        while (!box.isRoot() && !around.contains(box.outer())) {
            box = box.outer();
        }
        boolean far = box.outer() != near;
        return !around.contains(box)
                && authorsBeside.computeIfAbsent(
                        box, any -> isAuthors(any) && mayStand(any) && (!far || isLikeASection(any)));
    }

    /** Whoever marks a main part puts the article there; a box beside it may stand right behind. */
    private boolean mayStand(TextPart box) {
        return main.filter(all -> !box.isWithin(all)).isEmpty() || behind.contains(box);
    }

    private boolean isAuthors(TextPart box) {
        return !SITE_ELEMENTS.contains(box.element().normalName()) && !isOfSite(box) && !isCalledSiteBeside(box);
    }

    /** Whether {@code box} has a heading and a text and does not point elsewhere, as far from the column most do. */
    private static boolean isLikeASection(TextPart box) {
        return box.linkShare() == 0 && has(box, HEADINGS) && has(box, TEXTS) && !has(box, POINTING);
    }

    private static boolean has(TextPart box, Set<Sign> any) {
        return hasRun(box, run -> RunSigns.of(run).stream().anyMatch(any::contains));
    }

    private static boolean hasRun(TextPart part, Predicate<TextRun> wanted) {
        return part.runs().stream().anyMatch(wanted) || part.inner().stream().anyMatch(inner -> hasRun(inner, wanted));
    }

    /** Whether the page has a column and {@code run} stands beside it and is the site's. */
    boolean isBeside(TextRun run) {
        return isOutside(run) && !isAuthorsBeside(run);
    }

    private boolean isOutside(TextRun run) {
        return column.filter(all -> !run.part().isWithin(all)).isPresent();
    }

    /** Whether {@code run} stands in a box in or beside the column that may be the author's. */
    boolean isInBox(TextRun run) {
        return isAuthorsBeside(run)
                || column.filter(run.part()::isWithin)
                        .flatMap(all -> child(run.part(), all))
                        .filter(child -> child.isBox() && !isOfSite(child))
                        .isPresent();
    }

    /** How {@code part} stands in {@code all}, the column or a section of it; a figure is no line of it, and no box either. */
    private Optional<Sign> standing(TextPart part, TextPart all) {
        Optional<TextPart> child = child(part, all);
        Optional<TextPart> section = child.filter(sections::contains).filter(one -> one.prose() > 0);
        if (section.isPresent()) {
            return section.flatMap(one -> standing(part, one));
        }
        if (child.filter(one -> one.element().nameIs("figure")).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(child.filter(one -> one.isBox() && isOfSite(one))
                .map(box -> Sign.COLUMN_BOX)
                .orElse(Sign.COLUMN));
    }

    /** What of {@code all} has {@code part} in it; none for {@code all} itself. */
    private static Optional<TextPart> child(TextPart part, TextPart all) {
        if (part == all) {
            return Optional.empty();
        }
        TextPart child = part;
        while (child.outer() != all) {
            child = child.outer();
        }
        return Optional.of(child);
    }

    private boolean isOfSite(TextPart box) {
        return siteBoxes.computeIfAbsent(
                box, part -> part.linkShare() >= LINKS || part.leads() || isCalledSite(part) || speaksForSite(part));
    }

    private static boolean isCalledSite(TextPart part) {
        return SignWords.named(part.element().className()).stream().anyMatch(SITE_NAMES::contains);
    }

    private static boolean isCalledSiteBeside(TextPart part) {
        return !part.element().hasClass(ALERT)
                && SignWords.named(part.element().className()).stream().anyMatch(NAMES_BESIDE::contains);
    }

    private static boolean speaksForSite(TextPart part) {
        return hasRun(part, run -> RunSigns.speaksForSite(run, RunSigns.ofPhrases(run)));
    }
}
