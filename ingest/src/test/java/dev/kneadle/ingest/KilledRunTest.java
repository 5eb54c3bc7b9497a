package dev.kneadle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system ends a process whenever it likes. {@link KillBenchmark} does the same a thousand times. */
@Timeout(900)
final class KilledRunTest {
    private static final int KILLS = 25;
    private static final long SEED = 20_26;

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsKilledLeavesAWholeIndexAndTheNextOneEndsWhereAFreshOneDoes()
            throws IOException, InterruptedException {
        new Killing(folder, SEED).kill(KILLS, kills -> {});
    }
}
