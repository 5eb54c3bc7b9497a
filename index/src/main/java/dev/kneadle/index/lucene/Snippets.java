package dev.kneadle.index.lucene;

import dev.kneadle.index.Snippet;
import dev.kneadle.model.ListLeads;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole sentences of a section that show best why it answers. */
final class Snippets {
    /** Of two sentences together, in UTF-16 units: about three lines of a result list. One alone may be longer. */
    private static final int LONGEST_PAIR = 320;

    /** A page of text without a full stop shows nothing at a glance, and would make an answer as large as the file. */
    private static final int LONGEST_SENTENCE = 2_000;

    private final TaggedSection section;
    private final String text;
    private final List<Word> found;
    private final Map<String, Double> rarity;
    private final ListLeads leads;

    private Snippets(TaggedSection section, String text, List<Word> found, Map<String, Double> rarity) {
        this.section = section;
        this.text = text;
        this.found = found;
        this.rarity = rarity;
        this.leads = ListLeads.in(text);
    }

    /**
     * One snippet of one sentence or two neighbours, or two of a sentence each where the words asked for stand apart;
     * none where there is no sentence fit to show. Without any such word, the beginning. An item comes with the lead of
     * its list; one that warns comes with the section's heading where no line leads it.
     *
     * @param text of the section, or its beginning
     * @param found the words of {@code text} that were asked for, in order
     * @param rarity by stem, how much finding a word says
     */
    static List<Snippet> of(TaggedSection section, String text, List<Word> found, Map<String, Double> rarity) {
        return new Snippets(section, text, found, rarity).choose();
    }

    private List<Snippet> choose() {
        List<Run> runs = runs(Sentences.in(text));
        Comparator<Run> byWorth = Comparator.comparingDouble(run -> worth(run.stems()));
        Comparator<Run> shorterIsBetter = Comparator.comparingInt(run -> -run.sentences());
        Comparator<Run> order = byWorth.thenComparing(found.isEmpty() ? shorterIsBetter.reversed() : shorterIsBetter);
        Optional<Run> best = runs.stream().max(order);
        if (best.isEmpty()) {
            return List.of();
        }
        var chosen = new ArrayList<>(List.of(best.get()));
        complement(best.get(), runs).ifPresent(chosen::add);
        chosen.sort(Comparator.comparingInt(run -> run.span().start()));
        return chosen.stream().map(this::snippet).toList();
    }

    /** The sentence that adds most to a single one, if any adds and both are short enough. */
    private Optional<Run> complement(Run best, List<Run> runs) {
        return runs.stream()
                .filter(run -> best.sentences() == 1 && run.sentences() == 1)
                .filter(run -> run.length() + best.length() <= LONGEST_PAIR)
                .filter(run -> added(best, run) > 0)
                .max(Comparator.comparingDouble(run -> added(best, run)));
    }

    private double added(Run best, Run other) {
        var stems = new HashSet<>(other.stems());
        stems.removeAll(best.stems());
        return worth(stems);
    }

    private double worth(Set<String> stems) {
        return rarity.entrySet().stream()
                .filter(entry -> stems.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** What may be shown: each sentence, each two neighbours; in the order of the text. */
    private List<Run> runs(List<TextSpan> sentences) {
        var runs = new ArrayList<Run>();
        for (int at = 0; at < sentences.size(); at++) {
            TextSpan one = sentences.get(at);
            boolean last = at + 1 == sentences.size();
            TextSpan two =
                    last ? one : new TextSpan(one.start(), sentences.get(at + 1).end());
            boolean promising = !last && one.of(text).endsWith(":");
            if (length(one) <= LONGEST_SENTENCE && !promising) {
                runs.add(run(one, 1));
            }
            if (!last && length(two) <= (promising ? LONGEST_SENTENCE : LONGEST_PAIR)) {
                runs.add(run(two, 2));
            }
        }
        return runs;
    }

    private Run run(TextSpan span, int sentences) {
        var stems = new HashSet<String>();
        wordsIn(span).forEach(word -> stems.add(word.stem()));
        return new Run(span, sentences, stems);
    }

    /** By binary search, since a long text has thousands of sentences and of words. */
    private List<Word> wordsIn(TextSpan span) {
        int from = firstWordAt(span.start());
        int to = firstWordAt(span.end());
        return found.subList(from, to);
    }

    private int firstWordAt(int position) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Snippet snippet(Run run) {
        var shown = new StringBuilder();
        var highlights = new ArrayList<TextSpan>();
        if (isWarningLedByHeading(run.span().start())) {
            shown.append(ListLeads.asLead(section.section().heading())).append('\n');
        }
        leads.of(run.span().start()).forEach(lead -> {
            append(lead, shown, highlights);
            shown.append('\n');
        });
        append(run.span(), shown, highlights);
        return new Snippet(shown.toString(), highlights);
    }

    private boolean isWarningLedByHeading(int start) {
        return !section.section().isLead()
                && leads.isLedByHeading(start)
                && section.sentences().stream()
                        .anyMatch(sentence ->
                                sentence.tag() == Tag.WARNING && sentence.span().start() == start);
    }

    private void append(TextSpan span, StringBuilder shown, List<TextSpan> highlights) {
        int shift = shown.length() - span.start();
        for (Word word : wordsIn(span)) {
            highlights.add(new TextSpan(word.span().start() + shift, word.span().end() + shift));
        }
        shown.append(text, span.start(), span.end());
    }

    private static int length(TextSpan span) {
        return span.end() - span.start();
    }

    /** One sentence, or two with what stands between them. */
    private record Run(TextSpan span, int sentences, Set<String> stems) {
        int length() {
            return span.end() - span.start();
        }
    }
}
