package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class SegmentsTest {
    private static final int DOCUMENTS = 480;
    private static final int BYTES = 50_000;

    private final Directory directory = new ByteBuffersDirectory();
    private final Random random = new Random(20_26);

    /** After several changes too: what they leave behind must not grow together. */
    @Test
    void aChangedDocumentMakesASmallPartOfALargeIndexBeWrittenAnew() throws IOException {
        var config = new IndexWriterConfig()
                .setMergePolicy(Segments.policy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setMaxBufferedDocs(20);
        try (var writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < DOCUMENTS; number++) {
                writer.addDocument(document(number));
            }
            writer.commit();
            for (int number = 5; number < DOCUMENTS; number += 40) {
                List<String> before = files();
                writer.updateDocument(new Term("number", Integer.toString(number)), document(number));
                writer.forceMergeDeletes();
                writer.commit();
                assertThat(writer.hasDeletions()).isFalse();
                List<String> written = new ArrayList<>(files());
                written.removeAll(before);
                assertThat(size(written)).isLessThan(size(files()) / 2);
            }
        }
    }

    private Document document(int number) {
        var document = new Document();
        document.add(new StringField("number", Integer.toString(number), Field.Store.NO));
        byte[] incompressible = new byte[BYTES];
        random.nextBytes(incompressible);
        document.add(new StoredField("bytes", incompressible));
        return document;
    }

    private List<String> files() throws IOException {
        return Arrays.asList(directory.listAll());
    }

    private long size(List<String> files) throws IOException {
        long size = 0;
        for (String file : files) {
            size += directory.fileLength(file);
        }
        return size;
    }
}
