package dev.kneadle.ingest;

import dev.kneadle.ingest.collection.Collections;
import dev.kneadle.ingest.collection.Member;
import dev.kneadle.ingest.collection.MemberReader;
import dev.kneadle.ingest.extract.FileSize;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The content folders with a fingerprint of every article that lets itself be read, members of collections included. */
final class Inventory {
    private final ContentFolders content;
    private final Part part;
    private final SortedMap<ArticleId, Fingerprint> fingerprints = new ConcurrentSkipListMap<>();
    private final Map<ArticleId, Place> members = new ConcurrentHashMap<>();
    private final Map<ArticleId, FileStamp> stamps = new ConcurrentHashMap<>();
    private final Map<ArticleId, Sidecar.Contents> sidecars = new ConcurrentHashMap<>();
    private final Map<String, String> doubtfulSidecars = new ConcurrentSkipListMap<>();
    private final Map<ArticleId, Failure> refused = new ConcurrentHashMap<>();
    private final Set<String> unfinished = ConcurrentHashMap.newKeySet();
    private final Set<ArticleId> otherwiseTagged = ConcurrentHashMap.newKeySet();

    private Inventory(ContentFolders content, Part part) {
        this.content = content;
        this.part = part;
    }

    /**
     * @param part which articles to look at; the others are as good as not there
     * @param threads how many files to read at a time
     */
    static Inventory take(List<Path> roots, Part part, int threads) throws IOException {
        var inventory = new Inventory(ContentFolders.walk(roots), part);
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> inventory.content.files().entrySet().parallelStream()
                            .forEach(file -> inventory.add(file.getKey(), file.getValue())))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        }
        return inventory;
    }

    /** A file that vanished since the walk is as good as never found. */
    private void add(ArticleId id, Path file) {
        try {
            if (Collections.isOne(file)) {
                addMembers(id, file);
            } else if (part.holds(id)) {
                addFile(id, file);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            refused.put(id, unreadable("the file could not be read: " + Reasons.of(e)));
        }
    }

    /** What is too large to be read is not hashed either: no change of its bytes would make an article of it. */
    private void addFile(ArticleId id, Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Optional<Failure> refusal = FileSize.refusal(stamp.size());
        if (refusal.isPresent()) {
            refused.put(id, refusal.get());
            return;
        }
        fingerprints.put(id, Fingerprints.of(file));
        stamps.put(id, stamp);
    }

    /** The system's refusals name the file; whatever else goes wrong is wrong with the collection. */
    private void addMembers(ArticleId collection, Path file) throws IOException {
        unfinished.add(collection + Collections.MEMBER);
        try {
            readMembers(collection.value(), file);
            unfinished.remove(collection + Collections.MEMBER);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            String why = "the collection is damaged, what stands before the damage is read: " + Reasons.of(e);
            refused.put(collection, new Failure(FailureReason.CORRUPT, why));
        }
    }

    private void readMembers(String collection, Path file) throws IOException {
        Sidecar.Members beside = Sidecar.ofMembers(file);
        Map<String, Sidecar.Contents> within = new HashMap<>();
        Map<String, ArticleId> ids = new HashMap<>();
        try (MemberReader members = Collections.open(file)) {
            int number = 0;
            for (Optional<Member> member = members.next(); member.isPresent(); member = members.next()) {
                var position = new Place.Position(collection, number);
                if (member.get() instanceof Member.Article(var name, var any, var url, Source.Member source)
                        && Sidecar.isSidecar(name)) {
                    within.put(Sidecar.articleOf(name), Sidecar.read(source.bytes()));
                } else {
                    ids.put(member.get().name(), idOf(member.get().name(), position));
                    add(member.get(), position, file);
                }
                number++;
            }
        } finally {
            var tags = new HashMap<>(within);
            tags.putAll(beside.byName());
            ids.forEach((name, id) -> Optional.ofNullable(tags.get(name)).ifPresent(said -> tag(id, said)));
        }
        beside.remark(ids.keySet())
                .ifPresent(remark -> doubtfulSidecars.put(Sidecar.nextTo(file).toString(), remark));
        within.keySet().stream()
                .filter(article -> !ids.containsKey(article))
                .forEach(article -> doubtfulSidecars.put(
                        file + Collections.MEMBER + Sidecar.nextTo(article), Sidecar.orphaned(article)));
    }

    private void tag(ArticleId id, Sidecar.Contents tags) {
        if (fingerprints.computeIfPresent(id, (same, untagged) -> Fingerprints.tagged(untagged, tags)) != null) {
            sidecars.put(id, tags);
        }
    }

    private void add(Member member, Place.Position position, Path file) throws IOException {
        switch (member) {
            case Member.Broken(String name, Failure failure) -> refused.put(idOf(name, position), failure);
            case Member.Article article -> add(idOf(article.name(), position), article, position, file);
        }
    }

    private void add(ArticleId id, Member.Article article, Place.Position position, Path file) throws IOException {
        if (!part.holds(id)) {
            return;
        }
        String externalId = article.externalId().orElse(id.value());
        var place = new Place(file, Optional.of(position), externalId, article.url());
        if (members.putIfAbsent(id, place) == null) {
            fingerprints.put(id, Fingerprints.of(article.source()));
        } else {
            refused.put(numbered(position), twice(article.name()));
        }
    }

    private static ArticleId idOf(String member, Place.Position position) {
        String id = position.collection() + Collections.MEMBER + member;
        boolean canBeKept = id.length() <= ArticleId.MAX_LENGTH
                && StandardCharsets.UTF_8.newEncoder().canEncode(id);
        return canBeKept ? new ArticleId(id) : numbered(position);
    }

    private static ArticleId numbered(Place.Position position) {
        return new ArticleId(position.collection() + Collections.MEMBER + "member " + (position.number() + 1));
    }

    private static Failure twice(String name) {
        return new Failure(
                FailureReason.CORRUPT, "each member must have a name of its own, '" + name + "' was there before");
    }

    SortedMap<ArticleId, Fingerprint> fingerprints() {
        return fingerprints;
    }

    Fingerprint fingerprint(ArticleId id) {
        return known(id, fingerprints.get(id));
    }

    /**
     * The fingerprint to remember with what an article was read as. Where its file or its sidecar has changed since the inventory
     * was taken, other bytes may have been read than those of its fingerprint, and they may be back by the next run: then it is one that no file
     * has, and the next run reads the article again.
     */
    Fingerprint asRead(ArticleId id) {
        FileStamp stamp = stamps.get(id);
        boolean steady = !otherwiseTagged.contains(id)
                && (stamp == null || stamp.isStillOf(place(id).file()));
        return steady ? fingerprint(id) : Fingerprints.unsure(fingerprint(id));
    }

    Place place(ArticleId id) {
        Place member = members.get(id);
        return member == null ? Place.of(id, known(id, content.files().get(id))) : member;
    }

    /** What an editor says of an article: of a file as it is now, of a member as it was when the inventory was taken. */
    Sidecar.Contents sidecar(ArticleId id) {
        Place place = place(id);
        return place.position().isEmpty()
                ? sidecarBeside(id, place.file())
                : sidecars.getOrDefault(id, Sidecar.Contents.NOTHING);
    }

    private Sidecar.Contents sidecarBeside(ArticleId id, Path article) {
        try {
            Optional<ByteBuffer> sidecar = Sidecar.bytes(article);
            String pipeline = sidecar.map(Fingerprints::pipeline).orElse(Kneader.PIPELINE);
            if (!pipeline.equals(fingerprint(id).pipeline())) {
                otherwiseTagged.add(id);
            }
            return sidecar.map(Sidecar::read).orElse(Sidecar.Contents.NOTHING);
        } catch (IOException e) {
            otherwiseTagged.add(id);
            return Sidecar.unreadable(e);
        }
    }

    /**
     * What concerns articles, sorted so that each collection need be gone through only once: files in the order of their
     * ids, members in that of their collection.
     */
    <T> List<T> inReadingOrder(Collection<T> all, Function<T, ArticleId> article) {
        return all.stream()
                .sorted(Comparator.comparing(
                        article,
                        Comparator.comparing(this::fileOf)
                                .thenComparingInt(this::numberOf)
                                .thenComparing(Comparator.naturalOrder())))
                .toList();
    }

    private String fileOf(ArticleId id) {
        return positionOf(id).map(Place.Position::collection).orElse(id.value());
    }

    private int numberOf(ArticleId id) {
        return positionOf(id).map(Place.Position::number).orElse(-1);
    }

    private Optional<Place.Position> positionOf(ArticleId id) {
        return Optional.ofNullable(members.get(id)).flatMap(Place::position);
    }

    private static <T> T known(ArticleId id, @Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("the article must be one of the inventory, got " + id);
        }
        return found;
    }

    /** Whether an article without a fingerprint may yet be there, behind a refusal of the system. */
    boolean mayStillHold(ArticleId id) {
        return refused.containsKey(id)
                || content.mayHold(id)
                || unfinished.stream().anyMatch(id.value()::startsWith);
    }

    /** What is no article by its kind, by its path, and why, and tags that are nobody's. */
    Map<String, String> skipped() {
        var skipped = new LinkedHashMap<String, String>();
        content.skipped().forEach((path, why) -> skipped.put(path.toString(), why));
        skipped.putAll(doubtfulSidecars);
        return skipped;
    }

    /** What could not be read: files, folders with a {@code /} at their end, members that are broken. */
    SortedMap<ArticleId, Failure> refused() {
        var all = new TreeMap<>(refused);
        content.unreadable().forEach((folder, why) -> all.put(new ArticleId(folder), unreadable(why)));
        return all;
    }

    private static Failure unreadable(String why) {
        return new Failure(FailureReason.UNREADABLE, why);
    }

    /** The outcomes that no plan is needed for: what is no article by its kind, and what was refused. */
    List<IngestOutcome> notRead() {
        var outcomes = new ArrayList<IngestOutcome>();
        skipped().forEach((path, why) -> outcomes.add(new IngestOutcome.Skipped(path, why)));
        refused().forEach((id, failure) -> outcomes.add(new IngestOutcome.Failed(id, failure, false)));
        return outcomes;
    }
}
