package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RoomTest {
    private final Room room = new Room(100);

    @Test
    void theNextArticleGetsInHoweverLongItIs() throws IOException {
        room.enter(0, 1_000);
        room.expect(1);
        room.enter(1, 2_000);
    }

    @Test
    void aLaterArticleWaitsUntilTheLongOneBeforeItIsWritten() throws Exception {
        room.enter(0, 80);
        var in = new AtomicBoolean();
        var waiting = new CompletableFuture<Thread>();
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            enter(2, 30);
            in.set(true);
        });
        Awaitility.await().until(() -> waiting.get().getState() == Thread.State.WAITING);
        assertThat(in).isFalse();
        room.expect(1);
        later.get(30, TimeUnit.SECONDS);
        assertThat(in).isTrue();
    }

    @Test
    void whoeverIsLetInNeedNotWaitForThoseBefore() throws IOException {
        room.enter(0, 80);
        room.admit(2);
        room.enter(2, 1_000);
    }

    @Test
    void whoIsInterruptedWhileWaitingGivesUp() throws IOException {
        room.enter(0, 80);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> room.enter(1, 30));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void enter(long number, long length) {
        try {
            room.enter(number, length);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
