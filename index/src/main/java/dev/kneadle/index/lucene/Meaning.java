package dev.kneadle.index.lucene;

import dev.kneadle.index.embed.Passages;
import dev.kneadle.model.Section;
import java.util.List;

/** What the index knows of a section's meaning. */
sealed interface Meaning {
    /** It is in a language the model does not know. */
    record Unread() implements Meaning {}

    /**
     * Its vectors are yet to be computed.
     *
     * @param title of its article
     */
    record Missing(String title, Section section) implements Meaning {
        /** Its text; cut at each call. */
        List<String> passages() {
            return Passages.of(title, section);
        }

        Known with(String model, List<byte[]> vectors) {
            return new Known(TextKey.of(passages()), model, vectors);
        }
    }

    /**
     * Its vectors are there.
     *
     * @param key of its text
     * @param vectors of its passages, see {@link ByteVectors}
     */
    record Known(TextKey key, String model, List<byte[]> vectors) implements Meaning {
        public Known {
            vectors = List.copyOf(vectors);
            if (vectors.isEmpty()) {
                throw new IllegalArgumentException("a section must have at least one passage, got none");
            }
        }
    }
}
