package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the content folders hold at one moment: a file for each article id, what was passed over and what could not be
 * looked into.
 *
 * @param files by article id, in its order
 * @param skipped paths that are no article by their kind, and why: hidden files, links that leave the folder, pipes
 * @param unreadable what could not be looked into, a folder as the beginning its articles' ids share, and why; these articles
 *     may still be there
 */
record ContentFolders(SortedMap<ArticleId, Path> files, Map<Path, String> skipped, Map<String, String> unreadable) {
    /** What Windows keeps in every folder, and the locks of office suites. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?i)thumbs\\.db|ehthumbs\\.db|desktop\\.ini|~\\$.*|.*~|.*\\.(?:swp|crdownload|part)");

    ContentFolders {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /**
     * Walks the folders in sorted order. A root that is a file stands for itself.
     *
     * @throws NoSuchFileException when a root is missing, so that a bad mount is never taken for an empty folder
     */
    static ContentFolders walk(List<Path> roots) throws IOException {
        var walks = new ArrayList<Walk>();
        for (Path root : roots) {
            var walk = new Walk(root);
            walk.run();
            walks.add(walk);
        }
        var skipped = new LinkedHashMap<Path, String>();
        var unreadable = new LinkedHashMap<String, String>();
        for (Walk walk : walks) {
            skipped.putAll(walk.skipped);
            walk.unreadable.forEach((folder, why) -> {
                unreadable.put(folder, why);
                unreadable.put(walk.name() + "/" + folder, why);
            });
        }
        return new ContentFolders(named(walks), skipped, unreadable);
    }

    /** Each file by the path below its root; where several roots have the same path, by the root's name and the path. */
    private static SortedMap<ArticleId, Path> named(List<Walk> walks) {
        var seen = new HashSet<String>();
        var shared = new HashSet<String>();
        walks.forEach(walk ->
                walk.files.keySet().stream().filter(path -> !seen.add(path)).forEach(shared::add));
        var files = new TreeMap<ArticleId, Path>();
        for (Walk walk : walks) {
            walk.files.forEach((path, file) -> {
                if (!shared.contains(path)) {
                    files.put(new ArticleId(path), file);
                }
            });
        }
        for (Walk walk : walks) {
            walk.files.forEach((path, file) -> {
                if (shared.contains(path)) {
                    files.put(unique(walk.name(), path, files), file);
                }
            });
        }
        return files;
    }

    private static ArticleId unique(String root, String path, SortedMap<ArticleId, Path> taken) {
        var id = new ArticleId(root + "/" + path);
        for (int repeat = 2; taken.containsKey(id); repeat++) {
            id = new ArticleId(root + "-" + repeat + "/" + path);
        }
        return id;
    }

    /** Whether an article that was not found may still be there, in a folder that could not be listed. */
    boolean mayHold(ArticleId id) {
        return unreadable.keySet().stream().anyMatch(id.value()::startsWith);
    }

    /** One root being walked. */
    private static final class Walk {
        /** What Java shows for the bytes of a name that it cannot read; several names may look alike then. */
        private static final char NOT_UTF_8 = '\ufffd';

        /** The index may lie among the articles; what it is made of is none. */
        private static final String LOCK_OF_AN_INDEX = "write.lock";

        private final Path root;
        private final Path realRoot;
        private final SortedMap<String, Path> files = new TreeMap<>();
        private final Map<Path, String> skipped = new LinkedHashMap<>();
        private final Map<String, String> unreadable = new LinkedHashMap<>();

        Walk(Path root) throws IOException {
            this.root = root;
            this.realRoot = root.toRealPath();
        }

        void run() throws IOException {
            if (Files.isRegularFile(root)) {
                if (Sidecar.isSidecar(root)) {
                    visitSidecar(root);
                    return;
                }
                files.put(String.valueOf(root.getFileName()), root);
                return;
            }
            if (!Files.isDirectory(root)) {
                throw new IOException("content must be a folder or a file, got " + root);
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
                visitAll(entries);
            }
        }

        String name() {
            return String.valueOf(root.toAbsolutePath().normalize().getFileName());
        }

        private void visitAll(DirectoryStream<Path> entries) throws IOException {
            var sorted = new ArrayList<Path>();
            try {
                entries.forEach(sorted::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            Collections.sort(sorted);
            for (Path entry : sorted) {
                visit(entry);
            }
        }

        private void visit(Path path) throws IOException {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(".")) {
                skipped.put(path, "hidden");
            } else if (LEFT_BEHIND.matcher(name).matches()) {
                skipped.put(path, "left by the system or an open program");
            } else if (name.indexOf(NOT_UTF_8) >= 0) {
                skipped.put(path, "its name is not UTF-8; rename it");
            } else {
                visitByKind(path);
            }
        }

        /** The system is asked once for each path. One that has vanished since it was listed is as good as never there. */
        private void visitByKind(Path path) throws IOException {
            BasicFileAttributes kind;
            try {
                kind = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException vanished) {
                return;
            } catch (IOException e) {
                unreadable.put(idOf(path), "it could not be looked at: " + Reasons.of(e));
                return;
            }
            if (kind.isSymbolicLink()) {
                visitLink(path);
            } else if (kind.isDirectory()) {
                visitFolder(path);
            } else if (Sidecar.isSidecar(path)) {
                visitSidecar(path);
            } else if (kind.isRegularFile()) {
                files.put(idOf(path), path);
            } else {
                skipped.put(path, "not a regular file");
            }
        }

        private void visitFolder(Path folder) throws IOException {
            if (Files.exists(folder.resolve(LOCK_OF_AN_INDEX))) {
                skipped.put(folder, "an index");
                return;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                visitAll(entries);
            } catch (IOException e) {
                unreadable.put(idOf(folder) + "/", "the folder could not be listed: " + Reasons.of(e));
            }
        }

        /** What an editor says of an article is read with that article. */
        private void visitSidecar(Path sidecar) {
            Path article = Sidecar.articleOf(sidecar);
            if (!Files.exists(article)) {
                skipped.put(sidecar, Sidecar.orphaned(String.valueOf(article.getFileName())));
            }
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(realRoot)) {
                    skipped.put(link, "a symbolic link that leaves the folder");
                } else if (Files.isRegularFile(target)) {
                    files.put(idOf(link), link);
                } else {
                    skipped.put(link, "a symbolic link to a folder, which is read at its own place");
                }
            } catch (AccessDeniedException e) {
                unreadable.put(idOf(link), "what the symbolic link leads to could not be looked at: " + Reasons.of(e));
            } catch (IOException e) {
                skipped.put(link, "a symbolic link that leads nowhere");
            }
        }

        private String idOf(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }
    }
}
