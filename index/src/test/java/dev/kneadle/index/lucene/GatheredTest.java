package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GatheredTest {
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void eightWhoAskAtOnceGetWhatWasReadOnce() throws Exception {
        var gathered = new Gathered<>(readings::incrementAndGet);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> eight = Stream.<Callable<Integer>>generate(() -> gathered::get)
                    .limit(8)
                    .toList();
            assertThat(threads.invokeAll(eight)).extracting(Future::resultNow).containsOnly(1);
        }
    }

    @Test
    void whatFailedIsReadAgainAtTheNextCall() throws IOException {
        var gathered = new Gathered<>(this::failOnce);
        assertThatThrownBy(gathered::get).hasMessage("the disk was away");
        assertThat(gathered.isThere()).isFalse();
        assertThat(gathered.get()).isEqualTo(2);
        assertThat(gathered.isThere()).isTrue();
    }

    private int failOnce() throws IOException {
        if (readings.incrementAndGet() == 1) {
            throw new IOException("the disk was away");
        }
        return readings.get();
    }
}
