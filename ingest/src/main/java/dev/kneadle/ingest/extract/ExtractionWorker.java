package dev.kneadle.ingest.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.utils.Signals;

/**
 * The other end of {@link WorkerExtractor}: a process that reads one article after another. Standard input says
 * where they are, standard output takes the answers; both carry nothing else. Whatever goes wrong beyond a bad file
 * ends the process, and so does the end of standard input: a worker does not outlive its parent.
 */
final class ExtractionWorker {
    /** Sent before the first answer: the process has started. */
    static final byte READY = 'R';

    private ExtractionWorker() {}

    public static void main(String[] args) {
        serve(new FormatExtractor());
    }

    /** Answers until standard input ends; never returns. */
    static void serve(ArticleExtractor extractor) {
        InputStream in = System.in;
        OutputStream out = System.out;
        // Ctrl-C reaches all processes of a terminal; this one ends when its parent does.
        Signals.register("INT", () -> {});
        // A library that prints must not spoil an answer.
        System.setOut(System.err);
        try (var answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            BlockingQueue<Source> sources = new LinkedBlockingQueue<>();
            var reader = new Thread(() -> readRequests(in, sources), "requests");
            reader.setDaemon(true);
            reader.start();
            answers.writeByte(READY);
            answers.flush();
            while (true) {
                answer(extractor, sources.take(), answers);
                answers.flush();
            }
        } catch (IOException | InterruptedException parentIsGone) {
            Runtime.getRuntime().halt(0);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void answer(ArticleExtractor extractor, Source source, DataOutputStream answers) throws IOException {
        try {
            AnswerCodec.write(extractor.extract(source), answers);
        } catch (UnreadableArticle unreadable) {
            AnswerCodec.write(unreadable.failure(), answers);
        }
    }

    /** In a thread of its own, so that the end is noticed while a file is being read. */
    private static void readRequests(InputStream in, BlockingQueue<Source> sources) {
        try (var requests = new DataInputStream(new BufferedInputStream(in))) {
            while (true) {
                sources.add(SourceCodec.read(requests));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
