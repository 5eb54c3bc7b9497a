package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContentFoldersTest {
    @TempDir
    private Path temp;

    private Path content;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
    }

    @Test
    void idsArePathsBelowTheFolderInTheirOrder() throws IOException {
        write("b.txt", "sub/with space/a.md", "a.txt", "sub/ü \u263a.md");
        assertThat(ids(content)).containsExactly("a.txt", "b.txt", "sub/with space/a.md", "sub/ü \u263a.md");
    }

    @Test
    void hiddenFilesAreSkippedAndNamed() throws IOException {
        write(".hidden.txt", ".git/config", "a.txt");
        ContentFolders found = ContentFolders.walk(List.of(content));
        assertThat(found.files()).hasSize(1);
        assertThat(found.skipped())
                .containsEntry(content.resolve(".git"), "hidden")
                .containsEntry(content.resolve(".hidden.txt"), "hidden");
    }

    @Test
    void whatSystemsAndOpenProgramsLeaveBehindIsSkippedAndNamed() throws IOException {
        write("Thumbs.db", "desktop.ini", "~$back.docx", "a.txt~", "a.txt");
        ContentFolders found = ContentFolders.walk(List.of(content));
        assertThat(found.files()).hasSize(1);
        assertThat(found.skipped())
                .hasSize(4)
                .containsEntry(content.resolve("Thumbs.db"), "left by the system or an open program");
    }

    @Test
    void linksThatLeaveTheFolderAreSkippedAndThoseWithinAreRead() throws IOException {
        write("a.txt");
        Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(content.resolve("out.txt"), secret);
        Files.createSymbolicLink(content.resolve("in.txt"), content.resolve("a.txt"));
        Files.createSymbolicLink(content.resolve("loop"), content);
        Files.createSymbolicLink(content.resolve("broken"), content.resolve("nowhere"));
        ContentFolders found = ContentFolders.walk(List.of(content));
        assertThat(ids(content)).containsExactly("a.txt", "in.txt");
        assertThat(found.skipped().values())
                .containsExactly(
                        "a symbolic link that leads nowhere",
                        "a symbolic link to a folder, which is read at its own place",
                        "a symbolic link that leaves the folder");
    }

    @Test
    @Timeout(60)
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Process mkfifo =
                new ProcessBuilder("mkfifo", content.resolve("pipe.txt").toString()).start();
        assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "this system has no mkfifo");
        assertThat(ContentFolders.walk(List.of(content)).skipped()).containsValue("not a regular file");
    }

    @Test
    void theSamePathInTwoFoldersIsToldApartByTheFoldersNames() throws IOException {
        write("a.txt", "b.txt");
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "a");
        assertThat(ids(content, other)).containsExactly("b.txt", "content/a.txt", "other/a.txt");
    }

    @Test
    void noFileIsLostWhereAFoldersNameIsAlsoThatOfAnother() throws IOException {
        write("a.txt");
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "a");
        Files.writeString(Files.createDirectory(other.resolve("content")).resolve("a.txt"), "a");
        assertThat(ids(content, other)).containsExactly("content-2/a.txt", "content/a.txt", "other/a.txt");
    }

    @Test
    void anIndexAmongTheArticlesIsSkippedWhole() throws IOException {
        write("a.txt", "index/write.lock", "index/segments_1");
        ContentFolders found = ContentFolders.walk(List.of(content));
        assertThat(ids(content)).containsExactly("a.txt");
        assertThat(found.skipped()).containsEntry(content.resolve("index"), "an index");
    }

    @Test
    void aMissingFolderIsNoEmptyFolder() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ContentFolders.walk(List.of(temp.resolve("missing"))));
    }

    @Test
    void aFileStandsForItself() throws IOException {
        write("a.txt");
        assertThat(ids(content.resolve("a.txt"))).containsExactly("a.txt");
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }

    private static List<String> ids(Path... roots) throws IOException {
        return ContentFolders.walk(List.of(roots)).files().keySet().stream()
                .map(id -> id.value())
                .toList();
    }
}
