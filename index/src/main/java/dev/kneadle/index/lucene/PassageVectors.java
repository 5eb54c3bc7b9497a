package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of all passages of one commit, compared with another in two steps (binary quantisation with rescoring): first
 * by their {@link Signs}, which are kept in memory, then those with the most signs in common byte by byte.
 *
 * <p>What is compared whole depends on nothing but the vectors, so an edited index answers like one built anew; a graph of
 * neighbours (HNSW) depends on the order in which they came. Among 29,483 passages of 16,026 sections the second step meets
 * 98 in 100 of the 200 nearest passages and all but 3 in 10,000 of the 20 nearest (docs/benchmarks.md).
 */
final class PassageVectors {
    /** So many are compared whole at least, or one in {@link #ONE_IN} where that is more. */
    private static final int LEAST_WHOLE = 3_000;

    /** The share at which these figures were found; with 2,000 of those passages instead it meets 96 in 100 of the 200 nearest. */
    private static final int ONE_IN = 10;

    private final CommitReader commit;
    private final List<InSegment> segments;

    private PassageVectors(CommitReader commit, List<InSegment> segments) {
        this.commit = commit;
        this.segments = List.copyOf(segments);
    }

    /** Reads all of them. */
    static PassageVectors of(String model, CommitReader commit) throws IOException {
        var segments = new ArrayList<InSegment>();
        for (LeafReaderContext leaf : commit.leaves()) {
            segments.add(InSegment.read(leaf, SectionDocuments.vectors(model)));
        }
        return new PassageVectors(commit, segments);
    }

    /**
     * How near sections are to what is asked: by document of the commit, the cosine of the nearest passage; 0 where none of
     * them was compared whole.
     *
     * @param narrowing finds the sections that count
     */
    float[] cosines(byte[] asked, Optional<Query> narrowing) throws IOException {
        long[] signs = Signs.of(asked);
        int[] byDifference = new int[asked.length + 1];
        var compared = new ArrayList<Compared>();
        for (InSegment segment : segments) {
            Compared next = segment.compare(signs, commit.among(narrowing, segment.leaf));
            next.countInto(byDifference);
            compared.add(next);
        }
        int most = mostDifferent(byDifference);
        float[] cosines = new float[commit.searcher().getIndexReader().maxDoc()];
        for (Compared each : compared) {
            each.compareWhole(asked, most, cosines);
        }
        return cosines;
    }

    /**
     * In how many signs a passage may differ to be compared whole.
     *
     * @param byDifference how many passages differ in just so many
     */
    private static int mostDifferent(int[] byDifference) {
        int enough = Math.max(LEAST_WHOLE, IntStream.of(byDifference).sum() / ONE_IN);
        int difference = 0;
        for (int sum = byDifference[0]; sum < enough && difference < byDifference.length - 1; ) {
            difference++;
            sum += byDifference[difference];
        }
        return difference;
    }

    /** Those of one segment. */
    private static final class InSegment {
        private final LeafReaderContext leaf;
        private final String column;

        /** By passage: those of a section stand together, in their order. */
        private final int[] documents;

        private final Signs signs;

        private InSegment(LeafReaderContext leaf, String column, int[] documents, Signs signs) {
            this.leaf = leaf;
            this.column = column;
            this.documents = documents;
            this.signs = signs;
        }

        static InSegment read(LeafReaderContext leaf, String column) throws IOException {
            BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), column);
            int[] documents = new int[0];
            var signs = new Signs();
            while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (byte[] vector : ByteVectors.unpacked(vectors.binaryValue())) {
                    documents = ArrayUtil.grow(documents, signs.size() + 1);
                    documents[signs.size()] = vectors.docID();
                    signs.add(vector);
                }
            }
            return new InSegment(leaf, column, documents, signs);
        }

        /** @param among the documents that count; all of them where there is none */
        Compared compare(long[] asked, @Nullable Bits among) {
            int[] differences = new int[signs.size()];
            for (int passage = 0; passage < differences.length; passage++) {
                differences[passage] = among == null || among.get(documents[passage])
                        ? signs.differences(passage, asked)
                        : Compared.LEFT_OUT;
            }
            return new Compared(this, differences);
        }
    }

    /** Those of one segment beside what is asked. */
    private static final class Compared {
        /** More than any two vectors can have. */
        static final int LEFT_OUT = Integer.MAX_VALUE;

        private final InSegment segment;

        /** By passage, how many signs are others. */
        private final int[] differences;

        Compared(InSegment segment, int[] differences) {
            this.segment = segment;
            this.differences = differences;
        }

        void countInto(int[] byDifference) {
            for (int difference : differences) {
                if (difference != LEFT_OUT) {
                    byDifference[difference]++;
                }
            }
        }

        /** Compares those that differ in at most so many signs, and notes the nearest of each section. */
        void compareWhole(byte[] asked, int most, float[] cosines) throws IOException {
            int[] documents = segment.documents;
            BinaryDocValues vectors = DocValues.getBinary(segment.leaf.reader(), segment.column);
            int first = 0;
            for (int passage = 0; passage < differences.length; passage++) {
                if (documents[passage] != documents[first]) {
                    first = passage;
                }
                if (differences[passage] <= most && vectors.advanceExact(documents[passage])) {
                    int document = segment.leaf.docBase + documents[passage];
                    float cosine = ByteVectors.cosine(asked, vectors.binaryValue(), passage - first);
                    cosines[document] = Math.max(cosines[document], cosine);
                }
            }
        }
    }
}
