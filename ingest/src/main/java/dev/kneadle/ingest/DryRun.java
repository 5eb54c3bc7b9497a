package dev.kneadle.ingest;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.ingest.IngestPlan.Step;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do to each article and each section, found out by reading alone. What a folder repeats is taken from
 * the index as it is: the run itself learns from what it reads, too.
 */
final class DryRun {
    private final SectionSearcher index;
    private final ParallelReader reader;

    DryRun(SectionSearcher index, ParallelReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /** @param steps in the order of reading */
    List<Foreseen> foresee(List<Step> steps) throws IOException {
        var foreseen = new ArrayList<Foreseen>();
        Deque<Ahead> ahead = new ArrayDeque<>();
        for (Step step : steps) {
            ahead.add(new Ahead(step, step.readsFile() ? reader.read(step.id()) : ParallelReader.NOTHING));
            while (!ahead.isEmpty() && reader.isFull(ahead.size())) {
                foreseen.add(foresee(ahead.remove()));
            }
        }
        while (!ahead.isEmpty()) {
            foreseen.add(foresee(ahead.remove()));
        }
        return foreseen;
    }

    /** A step whose file may be being read. */
    private record Ahead(Step step, ParallelReader.Pending reading) {}

    private Foreseen foresee(Ahead ahead) throws IOException {
        return switch (ahead.step()) {
            case IngestPlan.Keep keep -> new Foreseen(keep, SectionChanges.NONE, Optional.empty());
            case IngestPlan.Remove remove ->
                new Foreseen(remove, SectionChanges.between(sections(remove.id()), List.of()), Optional.empty());
            case IngestPlan.Move move -> read(ahead, sections(move.from()));
            case IngestPlan.Add add -> read(ahead, List.of());
            case IngestPlan.Change change -> read(ahead, sections(change.id()));
            case IngestPlan.Reread reread -> read(ahead, sections(reread.id()));
        };
    }

    private static Foreseen read(Ahead ahead, List<TaggedSection> before) throws IOException {
        return switch (ahead.reading().await()) {
            case ParallelReader.Read read ->
                new Foreseen(
                        ahead.step(),
                        SectionChanges.between(before, read.article().sections()),
                        Optional.empty());
            case ParallelReader.Unread unread ->
                new Foreseen(ahead.step(), SectionChanges.NONE, Optional.of(unread.failure()));
        };
    }

    private List<TaggedSection> sections(ArticleId id) throws IOException {
        return index.article(id).map(IndexedArticle::sections).orElse(List.of()).stream()
                .map(GuardedSection::section)
                .toList();
    }
}
