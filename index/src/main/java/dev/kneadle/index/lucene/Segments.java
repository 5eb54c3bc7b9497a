package dev.kneadle.index.lucene;

import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/** Into how many parts an index falls. Fewer are searched faster, more are kept free of deleted documents at less cost. */
final class Segments {
    /**
     * No merge makes a segment of more than an eighth of the documents, because the whole segment is written anew when an
     * article in it changes. With 5,483 articles in one segment of 24 MB, a change took 5.4 s of processor time, in eight
     * 3.4 s, the start of two processes included; searches take as long.
     */
    private static final int LEAST = 8;

    /**
     * Smaller ones, in MB, are merged whatever their share. By Lucene's default of 16, the index above became one segment
     * after a few changes.
     */
    private static final double SMALL = 2;

    private Segments() {}

    /** When asked to, it leaves no deleted document behind: BM25 would count them. */
    static MergePolicy policy() {
        return new TieredMergePolicy()
                .setForceMergeDeletesPctAllowed(0)
                .setTargetSearchConcurrency(LEAST)
                .setFloorSegmentMB(SMALL);
    }
}
