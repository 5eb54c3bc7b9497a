package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Vectors of bytes, packed and compared. */
final class SignsTest {
    private static final int DIMENSIONS = 150;

    @Test
    void vectorsDifferInTheSignsOfTheirNumbersWhereverTheyStand() {
        byte[] plus = numbers(3);
        byte[] minus = numbers(-3);
        byte[] some = numbers(3);
        some[0] = -1;
        some[64] = -1;
        some[149] = -1;
        var signs = new Signs();
        List.of(plus, minus, some).forEach(signs::add);
        assertThat(differences(signs, plus)).containsExactly(0, DIMENSIONS, 3);
        assertThat(differences(signs, some)).containsExactly(3, DIMENSIONS - 3, 0);
    }

    @Test
    void packedVectorsAreUnpackedAsTheyWere() {
        List<byte[]> vectors = List.of(numbers(1), numbers(-2), numbers(3));
        assertThat(ByteVectors.unpacked(ByteVectors.packed(vectors))).containsExactlyElementsOf(vectors);
    }

    @Test
    void aPackedVectorHasTheCosineOfItsNumbers() {
        BytesRef packed = ByteVectors.packed(List.of(
                ByteVectors.of(new float[] {0, 0.3f}), ByteVectors.of(new float[] {0.3f, 0}), new byte[] {0, 0}));
        byte[] asked = ByteVectors.of(new float[] {0.25f, 0.125f});
        assertThat(List.of(0, 1, 2))
                .map(at -> ByteVectors.cosine(asked, packed, at))
                .containsExactly(0.0375f, 0.075f, 0f);
    }

    private static int[] differences(Signs signs, byte[] other) {
        long[] asked = Signs.of(other);
        int[] differences = new int[signs.size()];
        Arrays.setAll(differences, at -> signs.differences(at, asked));
        return differences;
    }

    private static byte[] numbers(int value) {
        byte[] numbers = new byte[DIMENSIONS];
        Arrays.fill(numbers, (byte) value);
        return numbers;
    }
}
