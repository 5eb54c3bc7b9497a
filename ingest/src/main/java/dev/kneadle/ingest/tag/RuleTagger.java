package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tags by rules: the words of {@code words.txt}, what headings and leads announce by {@code frames.txt}, and the cues of
 * {@code cues.txt}, of which the first that fits a sentence decides. Immutable, safe for use by many threads.
 */
public final class RuleTagger implements Tagger {
    private final Grammar grammar;
    private final Frames frames;
    private final List<Cue> cues;

    public RuleTagger() {
        Lexicon lexicon = Lexicon.load();
        grammar = new Grammar(lexicon);
        frames = new Frames(lexicon);
        cues = Cue.load(lexicon);
    }

    @Override
    public List<TaggedSection> tag(List<Section> sections, Optional<String> language) {
        var outline = new Outline(sections, frames);
        return sections.stream().map(section -> tag(section, outline)).toList();
    }

    private TaggedSection tag(Section section, Outline outline) {
        Frame frame = outline.frameOf(section);
        Frame heading = frames.of(section.heading());
        var lead = new Lead(frames, heading, section.heading());
        var sentences = new ArrayList<Sentence>();
        List<TextSpan> spans = Sentences.in(section.text());
        int lineStart = -1;
        for (TextSpan span : spans) {
            int start = section.text().lastIndexOf('\n', span.start()) + 1;
            int end = section.text().indexOf('\n', span.start());
            String line =
                    section.text().substring(start, end < 0 ? section.text().length() : end);
            if (start != lineStart) {
                lead.enter(line);
                lineStart = start;
            }
            String text = span.of(section.text());
            Reading reading = grammar.read(Words.of(text), Numbering.isNumbered(line), frame, lead.of(text));
            cues.stream()
                    .filter(cue -> cue.fits(reading))
                    .findFirst()
                    .ifPresent(cue -> cue.tag()
                            .ifPresent(tag -> sentences.add(new Sentence(span, tag, cue.confidence(), cue.name()))));
        }
        return SectionTags.of(section, frame, sentences, spans.size());
    }
}
