package dev.kneadle.index.lucene;

import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/** Into how many parts an index falls. Fewer are searched faster, more are kept free of deleted documents at less cost. */
final class Segments {
    /**
     * No merge makes a segment of more than a quarter of the documents, because the whole segment is written anew when an
     * article in it changes. Of 5,483 articles (24 MB), one change took 5.4 s of processor time while they lay in one segment,
     * the start of two processes included; it took 3.4 to 5 s with quarters, 3.3 s with eighths and 3.0 s with sixteenths
     * (and 2.4 to 3.6 s with quarters since a merge takes half the time).
     * Searches with quarters take as long as before, with eighths a seventh longer, with sixteenths half as long again.
     */
    private static final int PARTS = 4;

    /**
     * Smaller segments, in MB, are merged whatever their share. By Lucene's default of 16, the index above became one segment
     * after a few changes.
     */
    private static final double SMALL_MB = 4;

    private Segments() {}

    /** When asked to, it leaves no deleted document behind: BM25 would count them. */
    static MergePolicy policy() {
        return new TieredMergePolicy()
                .setForceMergeDeletesPctAllowed(0)
                .setTargetSearchConcurrency(PARTS)
                .setFloorSegmentMB(SMALL_MB);
    }
}
