package dev.kneadle.ingest.embed;

import dev.kneadle.index.embed.Embedder;
import dev.kneadle.index.embed.MiniLm;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jline.utils.Signals;

/**
 * The other end of {@link WorkerEmbedder}: a process that holds the model. First it says in words why it can be of no use;
 * nothing, where it can. Then it answers each text with its vector, in any order. It ends with its standard input.
 */
final class EmbeddingWorker {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final Embedder model;
    private final DataOutputStream answers;

    private EmbeddingWorker(Embedder model, OutputStream answers) {
        this.model = model;
        this.answers = new DataOutputStream(new BufferedOutputStream(answers));
    }

    /**
     * Answers until standard input ends.
     *
     * @param arguments how many texts to compute at a time
     */
    public static void main(String[] arguments) {
        serve(MiniLm.onClassPath().orElseThrow(), Integer.parseInt(arguments[0]));
    }

    /** Answers until standard input ends; never returns. */
    static void serve(Embedder model, int jobs) {
        OutputStream out = System.out;
        // These may reach all processes of a group; this one ends when its parent does.
        SIGNALS.forEach(signal -> Signals.register(signal, () -> {}));
        // A library that prints must not spoil an answer.
        System.setOut(System.err);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            System.err.println(failure);
            Runtime.getRuntime().halt(1);
        });
        new EmbeddingWorker(model, out).answerAll(new DataInputStream(new BufferedInputStream(System.in)), jobs);
    }

    private void answerAll(DataInputStream requests, int jobs) {
        ExecutorService computing = Executors.newFixedThreadPool(jobs);
        try {
            EmbeddingCodec.write(model.await().orElse(""), answers);
            answers.flush();
            while (true) {
                int number = requests.readInt();
                String text = EmbeddingCodec.readText(requests);
                computing.execute(() -> answer(number, model.ofPassage(text)));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private synchronized void answer(int number, float[] vector) {
        try {
            answers.writeInt(number);
            EmbeddingCodec.write(vector, answers);
            answers.flush();
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
