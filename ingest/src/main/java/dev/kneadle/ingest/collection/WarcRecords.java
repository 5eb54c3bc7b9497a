package dev.kneadle.ingest.collection;

import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive: successful HTTP responses that are HTML, PDF or text, each named by its address. What else a
 * crawl records, such as requests, pictures, redirections and the same page once more, is no article and is passed over.
 */
final class WarcRecords implements MemberReader {
    /** The types that are read, with the ending of a file of that type. */
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", ".html",
            "application/xhtml+xml", ".xhtml",
            "application/pdf", ".pdf",
            "text/plain", ".txt",
            "text/markdown", ".md");

    private static final int SUCCESS = 200;

    private final WarcReader warc;
    private final Unpacked unpacked;
    private final Set<String> seen = new HashSet<>();
    private int number;

    private WarcRecords(WarcReader warc, Unpacked unpacked) {
        this.warc = warc;
        this.unpacked = unpacked;
    }

    static WarcRecords open(Path file) throws IOException {
        return new WarcRecords(new WarcReader(file), new Unpacked(file));
    }

    @Override
    public Optional<Member> next() throws IOException {
        for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
            number++;
            if (record.get() instanceof WarcResponse response) {
                Optional<Member> page = page(response);
                if (page.isPresent()) {
                    return page;
                }
            }
        }
        return Optional.empty();
    }

    /** The library reads some headers only when it looks for the next record, and throws what their parsers throw. */
    private Optional<WarcRecord> record() throws IOException {
        try {
            return warc.next();
        } catch (IllegalArgumentException broken) {
            throw new IOException("a header of it is broken", broken);
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private Optional<Member> page(WarcResponse response) throws IOException {
        String url = response.headers().first("WARC-Target-URI").orElse("record " + number);
        try {
            if (!isHttp(response)) {
                return Optional.empty();
            }
            HttpResponse http = response.http();
            Optional<String> ending =
                    Optional.ofNullable(ENDINGS.get(http.contentType().base().toString()));
            Optional<WarcPayload> payload = response.payload();
            if (http.status() != SUCCESS || ending.isEmpty() || payload.isEmpty() || !seen.add(url)) {
                return Optional.empty();
            }
            return Optional.of(
                    unpacked.document(url, "page" + ending.get(), Optional.of(url), payload.get().body().stream()));
        } catch (ParsingException | IllegalArgumentException broken) {
            return Optional.of(Unpacked.broken(url, FailureReason.CORRUPT, "the response is damaged"));
        }
    }

    @Override
    public void close() throws IOException {
        warc.close();
    }
}
