package dev.kneadle.ingest.repeat;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Margins;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines that many articles of a folder begin or end with: mastheads, calls to subscribe, "About us". Depends on the
 * articles alone and not on the order they were read in, so a folder that was read bit by bit gives the same as one that
 * is read at once.
 */
public final class FolderFurniture {
    /** Of folders nobody has looked at: none. */
    public static final FolderFurniture NONE = new FolderFurniture(Map.of());

    /** Articles that must share a line; fewer may be a series by one author. */
    private static final int ARTICLES = 5;

    /** The share of the folder's articles that must: a site puts its lines on all pages of a template. */
    private static final double SHARE = 0.3;

    private final Map<Group, Lines> lines;

    private FolderFurniture(Map<Group, Lines> lines) {
        this.lines = lines;
    }

    /** Articles that are compared with one another. */
    private record Group(String folder, long kind) {
        static Group of(ArticleId id, Margins margins) {
            String path = id.value();
            return new Group(path.substring(0, path.lastIndexOf('/') + 1), margins.kind());
        }
    }

    private record Lines(Set<Long> first, Set<Long> last) {}

    /** The titles of a group's articles, and of those with each line. */
    private static final class Count {
        private final Set<Long> titles = new HashSet<>();
        private final Map<Long, Set<Long>> first = new HashMap<>();
        private final Map<Long, Set<Long>> last = new HashMap<>();

        void add(Margins margins) {
            titles.add(margins.title());
            margins.first().forEach(line -> add(line, margins, first));
            margins.last().forEach(line -> add(line, margins, last));
        }

        private static void add(Long line, Margins margins, Map<Long, Set<Long>> lines) {
            lines.computeIfAbsent(line, unseen -> new HashSet<>()).add(margins.title());
        }

        Lines recurring() {
            return new Lines(recurring(first), recurring(last));
        }

        private Set<Long> recurring(Map<Long, Set<Long>> lines) {
            double enough = Math.max(ARTICLES, SHARE * titles.size());
            return lines.entrySet().stream()
                    .filter(line -> line.getValue().size() >= enough)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public static FolderFurniture in(Map<ArticleId, Margins> articles) {
        var counts = new HashMap<Group, Count>();
        articles.forEach((id, margins) -> counts.computeIfAbsent(Group.of(id, margins), group -> new Count())
                .add(margins));
        var lines = new HashMap<Group, Lines>();
        counts.forEach((group, count) -> lines.put(group, count.recurring()));
        return new FolderFurniture(lines);
    }

    /** How much of an article is its site's: from the outside in, as long as each line recurs. */
    public Margins.Cut cut(ArticleId id, Margins margins) {
        Lines ofGroup = lines.get(Group.of(id, margins));
        return ofGroup == null
                ? Margins.Cut.NONE
                : new Margins.Cut(length(margins.first(), ofGroup.first()), length(margins.last(), ofGroup.last()));
    }

    private static int length(List<Long> margin, Set<Long> recurring) {
        return (int) margin.stream().takeWhile(recurring::contains).count();
    }
}
