package dev.kneadle.ingest.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other end of {@link WorkerExtractor}: a process that reads one file after another. Standard input brings the
 * addresses of files, standard output takes the answers; both carry nothing else. Whatever goes wrong beyond a bad file
 * ends the process, and so does the end of standard input: a worker does not outlive its parent.
 */
final class ExtractionWorker {
    /** Sent before the first answer: the process has started. */
    static final byte READY = 'R';

    /** Bytes of a file's address; Linux allows paths of 4,096, of which each may be written as three. */
    private static final int MAX_ADDRESS = 64 * 1024;

    private ExtractionWorker() {}

    public static void main(String[] args) {
        serve(new FormatExtractor());
    }

    /** Answers until standard input ends; never returns. */
    static void serve(ArticleExtractor extractor) {
        InputStream in = System.in;
        OutputStream out = System.out;
        // A library that prints must not spoil an answer.
        System.setOut(System.err);
        try (var answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            BlockingQueue<Path> files = new LinkedBlockingQueue<>();
            var reader = new Thread(() -> readRequests(in, files), "requests");
            reader.setDaemon(true);
            reader.start();
            answers.writeByte(READY);
            answers.flush();
            while (true) {
                answer(extractor, files.take(), answers);
                answers.flush();
            }
        } catch (IOException | InterruptedException parentIsGone) {
            Runtime.getRuntime().halt(0);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void answer(ArticleExtractor extractor, Path file, DataOutputStream answers) throws IOException {
        try {
            AnswerCodec.write(extractor.extract(file), answers);
        } catch (UnreadableArticle unreadable) {
            AnswerCodec.write(unreadable.failure(), answers);
        }
    }

    /** In a thread of its own, so that the end is noticed while a file is being read. */
    private static void readRequests(InputStream in, BlockingQueue<Path> files) {
        try (var requests = new DataInputStream(new BufferedInputStream(in))) {
            while (true) {
                files.add(readRequest(requests));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Path readRequest(DataInputStream requests) throws IOException {
        int length = requests.readInt();
        if (length < 0 || length > MAX_ADDRESS) {
            throw new IOException("an address must have 0 to " + MAX_ADDRESS + " bytes, got " + length);
        }
        return Path.of(URI.create(new String(requests.readNBytes(length), StandardCharsets.US_ASCII)));
    }

    /** Asks for {@code file}. Its address is a URI, which keeps every byte of a name, valid in UTF-8 or not. */
    static void request(Path file, DataOutputStream requests) throws IOException {
        byte[] address = file.toUri().toASCIIString().getBytes(StandardCharsets.US_ASCII);
        requests.writeInt(address.length);
        requests.write(address);
        requests.flush();
    }
}
