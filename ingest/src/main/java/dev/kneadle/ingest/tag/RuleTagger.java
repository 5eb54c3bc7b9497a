package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tags by rules: the words of {@code words.txt}, what headings and leads announce by {@code frames.txt}, what
 * authors mark by {@code marks.txt}, and the cues of {@code cues.txt}, of which the first that fits a sentence decides.
 * In languages other than English only the marks are read. Immutable, safe for use by many threads.
 */
public final class RuleTagger implements Tagger {
    /** The cue of a sentence that only its heading makes a warning. */
    private static final String SEEK_CARE = "seek care, heading";

    /** The cue of a sentence that its heading or its lead marks, and of one that only its heading does. */
    private static final String MARKED_WARNING = "marked warning";

    /** The cue of a sentence that carries what the author says of the whole article. */
    static final String MARKED_ARTICLE = "marked article";

    /** The names of the cues by which a heading forbids. */
    static final Set<String> FORBIDDING = Set.copyOf(Table.lines(RuleTagger.class, "forbidding.txt"));

    private final Lexicon lexicon = Lexicon.load();
    private final Grammar grammar;
    private final Frames frames;
    private final Cues onlyMarks;
    private final Cues all;
    private final Confidences confidences;

    public RuleTagger() {
        grammar = new Grammar(lexicon);
        frames = new Frames(lexicon);
        List<Cue> marked = Cue.load("marks.txt", lexicon);
        onlyMarks = Cues.of(marked, List.of(), lexicon);
        all = Cues.of(marked, Cue.load("cues.txt", lexicon), lexicon);
        confidences = Confidences.load();
    }

    @Override
    public List<TaggedSection> tag(
            List<Section> sections, Optional<String> language, Set<Tag> marks, Verdicts verdicts) {
        var outline = new Outline(sections, frames, language);
        boolean readable = Tag.isGuessedIn(language);
        return sections.stream()
                .map(section -> tag(section, outline, readable, marks, verdicts))
                .toList();
    }

    @Override
    public Optional<String> limitIn(Optional<String> language) {
        return language.filter(code -> !Tag.isGuessedIn(language))
                .map(code -> "its language is '" + code
                        + "', of which no tags are guessed: only what its author or editor marks is tagged");
    }

    private TaggedSection tag(Section section, Outline outline, boolean readable, Set<Tag> marks, Verdicts verdicts) {
        Frame frame = outline.frameOf(section);
        List<TextSpan> spans = Sentences.in(section.text());
        Frame own = outline.ofHeading(section.heading());
        var lead = new Lead(frames, section.heading(), own);
        List<Reading> readings = inCompany(read(section, frame, lead, spans));
        var sentences = new TreeMap<Integer, Sentence>();
        for (int at = 0; at < spans.size(); at++) {
            TextSpan span = spans.get(at);
            Optional<Sentence> sentence = verdicts.isRuled(section, span)
                    ? verdicts.sentence(section, span)
                    : sentence(span, readings.get(at), readable);
            sentence.ifPresent(tagged -> sentences.put(span.start(), tagged));
        }
        Supplier<List<TextSpan>> open = () ->
                spans.stream().filter(span -> !verdicts.isRuled(section, span)).toList();
        if (frame == Frame.SEEK_CARE && readable) {
            announce(Tag.WARNING, SEEK_CARE, open, sentences);
        }
        if (readable && own == Frame.DONT && Frames.breaksOff(section.heading())) {
            announce(Tag.WARNING, MARKED_WARNING, open, sentences);
        }
        boolean headingWarns = own == Frame.DANGER
                || (own == Frame.SEEK_CARE && outline.isCall(section.heading()))
                || (readable && !holds(Tag.WARNING, sentences) && forbids(section.heading()));
        if (isOfDanger(own) || (isOfDanger(frame) && !holds(Tag.TECHNIQUE, sentences))) {
            List<TextSpan> others = besideInstructions(open.get(), sentences);
            announce(Tag.WARNING, MARKED_WARNING, others.isEmpty() && !headingWarns ? open : () -> others, sentences);
        }
        marks.stream()
                .filter(mark -> mark == Tag.WARNING || !frame.isBackground())
                .forEach(mark -> announce(mark, MARKED_ARTICLE, open, sentences));
        return SectionTags.of(section, frame, List.copyOf(sentences.values()), spans.size(), headingWarns);
    }

    /**
     * Gives a section that is announced to be something a sentence that is: "When to see a doctor" and "Warning: Hot Oil" make
     * their sections warnings, {@code tags: [tip]} all sections of an article tips. Where none of its sentences is so by itself, the first
     * without a tag is; a warning is first, whatever it was.
     *
     * @param open the sentences that may become so, asked for only where one must
     */
    private void announce(Tag tag, String cue, Supplier<List<TextSpan>> open, SortedMap<Integer, Sentence> sentences) {
        if (!holds(tag, sentences)) {
            open.get().stream()
                    .filter(span -> tag == Tag.WARNING || !sentences.containsKey(span.start()))
                    .findFirst()
                    .ifPresent(span ->
                            sentences.put(span.start(), new Sentence(span, tag, confidences.of(tag, cue), cue)));
        }
    }

    /** Whether {@code heading} says all of what not to do: "Never Roll the Lower Back". */
    private boolean forbids(String heading) {
        Words words = Words.of(Numbering.strip(heading), lexicon);
        return !Frames.breaksOff(heading)
                && all.first(grammar.read(words, false, Frame.NEUTRAL, Frame.NEUTRAL))
                        .filter(cue -> FORBIDDING.contains(cue.name()))
                        .isPresent();
    }

    private static boolean isOfDanger(Frame frame) {
        return frame == Frame.MARKED || frame == Frame.DANGER;
    }

    private static boolean holds(Tag tag, SortedMap<Integer, Sentence> sentences) {
        return sentences.values().stream().anyMatch(sentence -> sentence.tag() == tag);
    }

    /** The sentences that instruct in nothing: a label of danger takes no step away. */
    private static List<TextSpan> besideInstructions(List<TextSpan> open, SortedMap<Integer, Sentence> sentences) {
        return open.stream()
                .filter(span -> !sentences.containsKey(span.start())
                        || sentences.get(span.start()).tag() != Tag.TECHNIQUE)
                .toList();
    }

    private List<Reading> read(Section section, Frame frame, Lead lead, List<TextSpan> spans) {
        var lines = new Lines(section.text());
        var readings = new ArrayList<Reading>();
        for (TextSpan span : spans) {
            if (lines.advanceTo(span.start())) {
                lead.enter(lines.line());
            }
            String text = span.of(section.text());
            readings.add(
                    grammar.read(Words.of(text, lexicon), Numbering.isNumbered(lines.line()), frame, lead.of(text)));
        }
        return readings;
    }

    /**
     * A step stands among steps and a habit among habits: a command leans by one towards what most other commands of its
     * section are, if two more of them are so than not.
     */
    private static List<Reading> inCompany(List<Reading> readings) {
        int all = readings.stream().mapToInt(Reading::side).sum();
        return readings.stream()
                .map(reading -> reading.among(all - reading.side()))
                .toList();
    }

    private Optional<Sentence> sentence(TextSpan span, Reading reading, boolean readable) {
        return (readable ? all : onlyMarks)
                .first(reading)
                .flatMap(cue ->
                        cue.tag().map(tag -> new Sentence(span, tag, confidences.of(tag, cue.name()), cue.name())));
    }
}
