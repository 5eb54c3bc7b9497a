package dev.kneadle.index;

/**
 * What an index holds.
 *
 * @param generation names the commit that was read: equal for equal contents of one index, new after each commit
 * @param articles how many articles have at least one section
 * @param sections how many sections can be found
 * @param synonyms names the table of synonyms that searches know: equal for equal tables
 */
public record IndexStatus(String generation, int articles, int sections, VectorStatus vectors, String synonyms) {
    /**
     * Equal for equal answers to equal requests: the generation and the synonyms, and with a mark while searches are not
     * ranked by meaning though the index would let them.
     */
    public String edition() {
        String asked = generation + "-" + synonyms;
        return vectors.notUsed().isPresent() ? asked + "-words" : asked;
    }
}
