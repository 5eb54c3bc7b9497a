package dev.kneadle.index;

/**
 * What an index holds.
 *
 * @param generation names the commit that was read: equal for equal contents of one index, new after each commit
 * @param articles how many articles have at least one section
 * @param sections how many sections can be found
 */
public record IndexStatus(String generation, int articles, int sections, VectorStatus vectors) {
    /**
     * Equal for equal answers to equal requests: the generation, and with a mark while searches are not ranked by meaning
     * though the index would let them.
     */
    public String edition() {
        return vectors.notUsed().isPresent() ? generation + "-words" : generation;
    }
}
