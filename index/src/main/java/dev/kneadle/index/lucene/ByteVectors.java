package dev.kneadle.index.lucene;

/**
 * Vectors with a byte for each number, a quarter of their size. Lucene's own quantised formats keep the numbers they were
 * made of beside them, which with 384 of them takes more room than the text of most sections.
 */
final class ByteVectors {
    /**
     * What 1 becomes. A vector of length 1 in 384 dimensions has numbers of about 0.03, which become 12; beyond 127/400
     * they are cut off, which befell one number in 307,000 of 800 abstracts. Their products changed by 0.001 on average
     * and 0.006 at most.
     */
    private static final int ONE = 400;

    /** Lucene maps the product p of vectors of n bytes to 1/2 + p / (n * 2^15). */
    private static final double LUCENE_SCALE = 1 << 15;

    private ByteVectors() {}

    static byte[] of(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Math.clamp(Math.round(vector[at] * ONE), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return bytes;
    }

    /** The cosine of two vectors whose bytes Lucene scored so by their product. */
    static double cosine(float luceneScore, int dimensions) {
        return (luceneScore - 0.5) * dimensions * LUCENE_SCALE / ((double) ONE * ONE);
    }
}
