package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.index.Sample;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails while it is written: the run ends in words, the last commit serves on, and the next run is whole. */
@Timeout(300)
final class FailingDiskTest {
    private static final int ARTICLES = 40;

    @Test
    void aDiskThatIsFullAtAnyPointLeavesTheLastCommit() throws IOException {
        var disk = new FailingDisk();
        write(disk, "first");
        long free = 0;
        boolean failed = true;
        for (int attempt = 0; failed; attempt++) {
            disk.room = free;
            failed = failsInWords(disk, "second", "No space left on device");
            disk.room = Long.MAX_VALUE;
            assertThat(versions(disk)).containsExactly(failed ? "first" : "second");
            free += 1_000;
            assertThat(attempt).as("a disk of some megabytes is enough").isLessThan(10_000);
        }
        assertThat(free).as("how far it came").isGreaterThan(10_000);
    }

    @ParameterizedTest(name = "when sync number {0} fails")
    @ValueSource(ints = {1, 2, 3})
    void aDiskThatCannotBeSyncedLeavesTheLastCommit(int sync) throws IOException {
        var disk = new FailingDisk();
        write(disk, "first");
        disk.failingSync = sync;
        boolean failed = failsInWords(disk, "second", "Input/output error");
        disk.failingSync = 0;
        assertThat(versions(disk)).containsExactly(failed ? "first" : "second");
        write(disk, "third");
        assertThat(versions(disk)).containsExactly("third");
    }

    private static boolean failsInWords(FailingDisk disk, String version, String reason) {
        try {
            write(disk, version);
            return false;
        } catch (IOException e) {
            assertThatThrownBy(() -> {
                        throw e;
                    })
                    .hasMessageContaining("could not be written: " + reason)
                    .hasMessageEndingWith("; it is as the last commit left it");
            return true;
        }
    }

    private static void write(Directory disk, String version) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(disk, Optional.empty())) {
            for (int article = 0; article < ARTICLES; article++) {
                writer.replace(
                        Sample.article(article + ".md", "Page " + article),
                        List.of(Sample.section(0, version, "Turn page " + article + " slowly, as in the first.")));
            }
            writer.finish(List.of("/articles"), Sample.REPORT);
        }
    }

    /** The versions of the articles that are found: one, where readers see runs as a whole. */
    private static List<String> versions(Directory disk) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(new StaysOpen(disk), Optional.empty())) {
            var request = SearchRequest.of("slowly");
            assertThat(searcher.search(request).total().value()).isEqualTo(ARTICLES);
            return searcher.search(request).hits().stream()
                    .map(hit -> hit.section().section().heading())
                    .distinct()
                    .toList();
        }
    }

    /** Is opened and closed again and again, as a folder is. */
    private static class StaysOpen extends FilterDirectory {
        StaysOpen(Directory directory) {
            super(directory);
        }

        @Override
        public void close() {
            // What it holds is needed by the next.
        }
    }

    /** A disk in memory with {@code room} bytes left, that fails at its {@code failingSync}th sync from now, if any. */
    private static final class FailingDisk extends StaysOpen {
        private long room = Long.MAX_VALUE;
        private int failingSync;

        FailingDisk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            IndexOutput out = super.createOutput(name, context);
            return new FilterIndexOutput("limited " + name, name, out) {
                @Override
                public void writeByte(byte one) throws IOException {
                    take(1);
                    super.writeByte(one);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(bytes, offset, length);
                }
            };
        }

        private void take(int bytes) throws IOException {
            room -= bytes;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            failingSync--;
            if (failingSync == 0) {
                throw new IOException("Input/output error");
            }
            super.sync(names);
        }
    }
}
