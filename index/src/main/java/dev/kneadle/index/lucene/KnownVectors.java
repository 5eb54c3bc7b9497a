package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The vectors of one model that a commit holds. */
final class KnownVectors {
    private final CommitReader commit;
    private final String model;

    KnownVectors(CommitReader commit, String model) {
        this.commit = commit;
        this.model = model;
    }

    /** Those of any section with this text, since equal texts have equal vectors; none where there is no such section. */
    List<byte[]> of(TextKey key) throws IOException {
        for (LeafReaderContext leaf : commit.leaves()) {
            @Nullable PostingsEnum found = leaf.reader().postings(SectionDocuments.meaningOf(key), PostingsEnum.NONE);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                List<byte[]> vectors = of(leaf.reader(), found.docID());
                if (!vectors.isEmpty() && (live == null || live.get(found.docID()))) {
                    return vectors;
                }
            }
        }
        return List.of();
    }

    /** Those of the section in document {@code number}. */
    List<byte[]> of(int number) throws IOException {
        for (LeafReaderContext leaf : commit.leaves()) {
            if (number >= leaf.docBase && number < leaf.docBase + leaf.reader().maxDoc()) {
                return of(leaf.reader(), number - leaf.docBase);
            }
        }
        throw new IllegalArgumentException("number must be that of a document, got " + number);
    }

    private List<byte[]> of(LeafReader leaf, int document) throws IOException {
        BinaryDocValues column = DocValues.getBinary(leaf, SectionDocuments.vectors(model));
        return column.advanceExact(document) ? ByteVectors.unpacked(column.binaryValue()) : List.of();
    }
}
