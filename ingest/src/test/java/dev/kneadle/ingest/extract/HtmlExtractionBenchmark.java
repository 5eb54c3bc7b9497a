package dev.kneadle.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Milliseconds of processor time a page takes, ours beside Tika's, which keeps all of the page, on one thread. Takes a
 * folder of HTML pages.
 */
public final class HtmlExtractionBenchmark {
    /** Rounds over all pages before the measured one; the compiler is done after two. */
    private static final int WARM_UP = 2;

    /** What others do on the machine does not count. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private HtmlExtractionBenchmark() {}

    private interface Reader {
        void read(byte[] page) throws IOException, SAXException, TikaException, UnreadableArticle;
    }

    public static void main(String[] args) throws IOException, SAXException, TikaException, UnreadableArticle {
        var pages = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        measure("ours, the main content", pages, HtmlExtractionBenchmark::ours);
        measure("Tika, the whole page", pages, HtmlExtractionBenchmark::tika);
    }

    private static void ours(byte[] page) throws UnreadableArticle {
        HtmlReader.read(Encoding.decode(page, HtmlReader.declaredCharset(page)));
    }

    private static void tika(byte[] page) throws IOException, SAXException, TikaException {
        new JSoupParser()
                .parse(new ByteArrayInputStream(page), new BodyContentHandler(-1), new Metadata(), new ParseContext());
    }

    private static void measure(String name, List<byte[]> pages, Reader reader)
            throws IOException, SAXException, TikaException, UnreadableArticle {
        double[] millis = new double[pages.size()];
        for (int round = 0; round <= WARM_UP; round++) {
            for (int at = 0; at < millis.length; at++) {
                long start = THREAD.getCurrentThreadCpuTime();
                reader.read(pages.get(at));
                millis[at] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-24s %d pages, ms a page: mean %.1f, median %.1f, p95 %.1f%n",
                name,
                millis.length,
                Arrays.stream(millis).average().orElse(0),
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)]);
    }
}
