package dev.kneadle.index.lucene;

import java.util.List;

/** What the index knows of a section's meaning. */
sealed interface Meaning {
    /** It is in a language the model does not know. */
    record Unread() implements Meaning {}

    /**
     * Its vectors are yet to be computed.
     *
     * @param passages its text
     */
    record Missing(List<String> passages) implements Meaning {
        public Missing {
            passages = List.copyOf(passages);
        }

        Known with(String model, List<byte[]> vectors) {
            return new Known(TextKey.of(passages), model, vectors);
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
