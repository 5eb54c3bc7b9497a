package dev.kneadle.index.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** Lucene's own codec, told when vectors are searched one by one and when through a graph. */
final class IndexCodec {
    /**
     * Lucene builds no graph for n vectors while T * ln(n) >= n. This T is reached at 100,000: up to there all vectors
     * of a segment are compared, so the nearest are found whatever the order they came in, and an edited index answers
     * like one built anew. Beyond, a graph (HNSW) finds nearly all of the nearest in
     * a time that hardly grows.
     */
    private static final int GRAPH_THRESHOLD = 8_686;

    private static final KnnVectorsFormat VECTORS = new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
            null,
            GRAPH_THRESHOLD);

    private IndexCodec() {}

    /** For writing; what it writes is read by Lucene's own. */
    static Codec codec() {
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return VECTORS;
            }
        };
    }
}
