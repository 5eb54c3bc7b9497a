package dev.kneadle.index.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A loaded model. Each text is computed by one thread and on its own: weights of 8 bits are scaled by all that is computed
 * together, so a vector would depend on its neighbours.
 */
final class Encoder implements AutoCloseable {
    static final int DIMENSIONS = 384;

    /** What the model was made for (its authors advise 256); more costs more and says less of the beginning. */
    static final int MOST_PIECES = 256;

    /** The version of ONNX Runtime that computes the model, as the parent pom has it. */
    static final String RUNTIME = "1.23.2";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final WordPieces pieces;
    private final OrtSession session;

    private Encoder(WordPieces pieces, byte[] weights) throws OrtException {
        this.pieces = pieces;
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights, options);
        }
    }

    /** @param weights a BERT model in the format of ONNX */
    static Encoder of(WordPieces pieces, byte[] weights) throws IOException {
        try {
            return new Encoder(pieces, weights);
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    float[] encode(String text) {
        long[] numbers = pieces.in(text, MOST_PIECES);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor kind = tensor(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kind))) {
            return ofLengthOne(sum(((OnnxTensor) result.get(0)).getFloatBuffer()));
        } catch (OrtException e) {
            throw new IllegalStateException("a model that was loaded must read any text: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    /** Of the vectors of all pieces; scaled to length 1 it is the same as their mean. */
    private static float[] sum(FloatBuffer vectors) {
        float[] sum = new float[DIMENSIONS];
        for (int at = 0; vectors.hasRemaining(); at = (at + 1) % DIMENSIONS) {
            sum[at] += vectors.get();
        }
        return sum;
    }

    private static float[] ofLengthOne(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        double length = Math.sqrt(squares);
        for (int at = 0; at < vector.length; at++) {
            vector[at] = (float) (vector[at] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model that was loaded must let itself be closed", e);
        }
    }
}
