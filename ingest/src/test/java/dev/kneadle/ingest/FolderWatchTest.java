package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class FolderWatchTest {
    /** Java keeps 512 events of a folder at most and says of the rest that there were too many. */
    private static final int TOO_MANY = 2_000;

    @TempDir
    private Path folder;

    @Test
    void moreEventsThanTheSystemKeepsAreAChangeLikeAnyOther() throws IOException, InterruptedException {
        try (var watch = new FolderWatch(List.of(folder), words -> {})) {
            watch.register();
            for (int file = 0; file < TOO_MANY; file++) {
                Files.writeString(folder.resolve(file + ".txt"), "Turn the page.");
            }
            await().until(watch::hasChanged);
            watch.awaitChange();
            await().until(() -> !watch.hasChanged());
            Files.writeString(folder.resolve("last.txt"), "Close the book.");
            await().until(watch::hasChanged);
            assertThat(watch.hasChanged()).isTrue();
        }
    }
}
