package dev.kneadle.index.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Tells the texts whose vectors are known from all others: the first 128 bits of their SHA-256, so that two texts in a
 * million million sections share one with a chance of one in a million million.
 */
record TextKey(BytesRef bytes) {
    private static final int LENGTH = 16;

    static TextKey of(List<String> passages) {
        MessageDigest digest = sha256();
        for (String passage : passages) {
            digest.update(passage.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new TextKey(new BytesRef(Arrays.copyOf(digest.digest(), LENGTH)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
