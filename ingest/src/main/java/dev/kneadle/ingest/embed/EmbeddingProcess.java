package dev.kneadle.ingest.embed;

import dev.kneadle.ingest.process.ChildJvm;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A process that computes vectors, for many threads at a time. */
final class EmbeddingProcess implements AutoCloseable {
    /** System property with the folder in which the library in native code lies, where it need not be unpacked. */
    private static final String LIBRARY = "onnxruntime.native.path";

    /** It starts and loads the model in a second or two; on a machine under heavy load in ten. */
    private static final Duration START = Duration.ofSeconds(60);

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
        Future<?> late = CompletableFuture.runAsync(
                process::kill, CompletableFuture.delayedExecutor(START.toSeconds(), TimeUnit.SECONDS));
        try {
            String problem = firstWords(process);
            if (problem.isEmpty()) {
                return new EmbeddingProcess(process);
            }
            process.close();
            throw new IOException(problem);
        } finally {
            late.cancel(false);
        }
    }

    private static String firstWords(ChildJvm process) throws IOException {
        try {
            return EmbeddingCodec.readText(process.answers());
        } catch (IOException noAnswer) {
            throw new IOException("the process that computes vectors did not start: " + process.howItEnded(), noAnswer);
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

    /** @throws UncheckedIOException when the process has ended, with how it did */
    float[] vectorOf(String text) {
        try {
            return ask(text).join();
        } catch (CompletionException noAnswer) {
            throw new UncheckedIOException(new IOException(
                    "the process that computes vectors has ended: " + howItEnded(), noAnswer.getCause()));
        }
    }

    private String howItEnded() {
        try {
            return process.howItEnded();
        } catch (InterruptedIOException interrupted) {
            return "the run ends, too";
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

    /** Whatever ends it, those who wait for an answer are told. */
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
        } catch (RuntimeException | Error failure) {
            end(failure);
            throw failure;
        }
    }

    private synchronized CompletableFuture<float[]> answered(int number) throws IOException {
        CompletableFuture<float[]> answer = asked.remove(number);
        if (answer == null) {
            throw new IOException("text " + number + " must be under way");
        }
        return answer;
    }

    private synchronized void end(Throwable why) {
        ended = true;
        asked.values().forEach(answer -> answer.completeExceptionally(why));
        asked.clear();
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
