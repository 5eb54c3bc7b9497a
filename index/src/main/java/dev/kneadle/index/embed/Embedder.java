package dev.kneadle.index.embed;

import java.util.Optional;

/**
 * Turns text into a vector: texts that mean alike get vectors that point alike, whatever words they use. Vectors are of
 * length 1, and equal texts get equal vectors, to the last bit, whenever and beside whatever they are computed. Safe for
 * use by many threads.
 *
 * <p>A model takes time and memory, so it is loaded when it is first needed and not before.
 */
public interface Embedder extends AutoCloseable {
    /** Names the model and how it is read: vectors under different names cannot be compared. */
    String model();
    /**
     * Whether it knows a language.
     *
     * @param language ISO 639-1 code
     */
    boolean reads(String language);

    /**
     * Begins to load the model in the background where nobody has.
     *
     * @return why it cannot be used yet, in words for people; empty once it can be
     */
    Optional<String> prepare();

    /** As {@link #prepare}, but returns only once the model is loaded, or can't be on this machine. */
    Optional<String> await();

    /**
     * The vector of what may be found, once {@link #prepare} or {@link #await} has nothing to say against it; what a
     * passage has beyond {@link Passages#MOST_WORDS} words may be left unread.
     *
     * @throws IllegalStateException where the model is not loaded
     */
    float[] ofPassage(String text);

    /**
     * The vector of what is asked for.
     *
     * @throws IllegalStateException where the model is not loaded
     */
    float[] ofQuery(String text);

    @Override
    void close();
}
