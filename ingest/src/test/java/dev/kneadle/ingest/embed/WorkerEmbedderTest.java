package dev.kneadle.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.kneadle.index.embed.Embedder;
import dev.kneadle.index.embed.MiniLm;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class WorkerEmbedderTest {
    private static final Embedder NAMES = new HostileModel(Optional.empty());

    @Test
    void vectorsAreToTheLastBitThoseOfTheModelItself() {
        String text = "A warm hand on a cold knee – 膝を温める.";
        Embedder model = MiniLm.onClassPath().orElseThrow();
        try (model;
                var embedder = new WorkerEmbedder(model, 2)) {
            assertThat(embedder.model()).isEqualTo(model.model());
            assertThat(embedder.await()).isEmpty();
            assertThat(model.await()).isEmpty();
            assertThat(embedder.ofPassage(text)).isEqualTo(model.ofPassage(text));
        }
    }

    @Test
    void eachOfManyThreadsGetsTheVectorOfItsOwnText() {
        try (var embedder = new WorkerEmbedder(NAMES, HostileModel.class, HostileModel.JOBS)) {
            assertThat(embedder.await()).isEmpty();
            IntStream.range(0, 5_000)
                    .parallel()
                    .forEach(length ->
                            assertThat(embedder.ofPassage("ü".repeat(length))).containsExactly(length, 1.5f));
        }
    }

    @ParameterizedTest(name = "a model told to {0} takes its process down: {1}")
    @CsvSource({
        "throw,  the model has had enough",
        "memory, it ran out of memory",
        "crash,  signal 6 ended it",
        "print,  'it was ended, since it gave no answer in time that makes sense'"
    })
    void aModelThatTakesItsProcessDownIsNamedAndSoItIsToWhoeverAsksLater(String order, String how) {
        try (var embedder = new WorkerEmbedder(NAMES, HostileModel.class, 1)) {
            assertThat(embedder.await()).isEmpty();
            for (String text : List.of(order, "fine")) {
                assertThatExceptionOfType(UncheckedIOException.class)
                        .isThrownBy(() -> embedder.ofPassage(text))
                        .withMessageContaining("the process that computes vectors has ended: ")
                        .withMessageContaining(how);
            }
        }
    }

    @Test
    void aModelThatCannotBeLoadedSaysWhy() {
        try (var embedder = new WorkerEmbedder(NAMES, HostileModel.Unloadable.class, 1)) {
            await().until(() -> embedder.prepare().equals(Optional.of("the library is of another machine")));
        }
    }

    @Test
    void aProcessThatDoesNotStartSaysWhy() {
        try (var embedder = new WorkerEmbedder(NAMES, HostileModel.StillBorn.class, 1)) {
            assertThat(embedder.await()).contains("the process that computes vectors did not start: no such model");
        }
    }

    @Test
    void itsProcessEndsWithIt() {
        long process;
        try (var embedder = new WorkerEmbedder(NAMES, HostileModel.class, 1)) {
            assertThat(embedder.await()).isEmpty();
            process = (long) embedder.ofPassage("pid")[0];
            assertThat(ProcessHandle.of(process)).isPresent();
        }
        assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
