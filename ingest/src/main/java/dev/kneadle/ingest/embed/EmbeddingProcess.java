package dev.kneadle.ingest.embed;

import dev.kneadle.ingest.process.ChildJvm;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A process that computes vectors, for many threads at a time. */
final class EmbeddingProcess implements AutoCloseable {
    /** System property with the folder in which the library in native code lies, where it need not be unpacked. */
    private static final String LIBRARY = "onnxruntime.native.path";

    private final ChildJvm process;

    /** The texts under way, by number. Guarded by this, as what is written to the process and the next are. */
    private final Map<Integer, CompletableFuture<float[]>> asked = new HashMap<>();

    private int last;
    private boolean ended;

    private EmbeddingProcess(ChildJvm process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("vectors").start(this::readAnswers);
    }

    /**
     * Starts one; returns when it has loaded the model.
     *
     * @throws IOException with the reason when it has not
     */
    static EmbeddingProcess start(Class<?> main, int jobs) throws IOException {
        ChildJvm process = ChildJvm.start(main, jvmArguments(), List.of(String.valueOf(jobs)));
        try {
            String problem = EmbeddingCodec.readText(process.answers());
            if (problem.isEmpty()) {
                return new EmbeddingProcess(process);
            }
            process.close();
            throw new IOException(problem);
        } catch (EOFException noAnswer) {
            process.close();
            throw new IOException("the process that computes vectors did not start: " + process.lastLine(), noAnswer);
        }
    }

    private static List<String> jvmArguments() {
        var arguments = new ArrayList<String>();
        // The weights, 23 MB, pass through the heap; a text takes next to nothing.
        arguments.add("-Xmx128m");
        arguments.add("-XX:TieredStopAtLevel=1");
        Optional.ofNullable(System.getProperty(LIBRARY))
                .ifPresent(folder -> arguments.add("-D" + LIBRARY + "=" + folder));
        return arguments;
    }

    /** @throws UncheckedIOException when the process has ended, with the last line it wrote */
    float[] vectorOf(String text) {
        try {
            return ask(text).join();
        } catch (CompletionException noAnswer) {
            throw new UncheckedIOException(new IOException(
                    "the process that computes vectors has ended: " + process.lastLine(), noAnswer.getCause()));
        }
    }

    private synchronized CompletableFuture<float[]> ask(String text) {
        if (ended) {
            return CompletableFuture.failedFuture(new IOException("it had ended before"));
        }
        var answer = new CompletableFuture<float[]>();
        last++;
        asked.put(last, answer);
        try {
            DataOutputStream requests = process.requests();
            requests.writeInt(last);
            EmbeddingCodec.write(text, requests);
            requests.flush();
        } catch (IOException hasEnded) {
            answer.completeExceptionally(hasEnded);
        }
        return answer;
    }

    private void readAnswers() {
        DataInputStream answers = process.answers();
        try {
            while (true) {
                int number = answers.readInt();
                float[] vector = EmbeddingCodec.readVector(answers);
                answered(number).complete(vector);
            }
        } catch (IOException hasEnded) {
            end(hasEnded);
        }
    }

    private synchronized CompletableFuture<float[]> answered(int number) throws IOException {
        CompletableFuture<float[]> answer = asked.remove(number);
        if (answer == null) {
            throw new IOException("text " + number + " must be under way");
        }
        return answer;
    }

    private synchronized void end(IOException why) {
        ended = true;
        asked.values().forEach(answer -> answer.completeExceptionally(why));
        asked.clear();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
