package dev.kneadle.ingest.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Articles in JSON, a line each, named by their {@code _id}. Lines that are blank are passed over; one that is broken is
 * named by its number.
 */
final class JsonLines implements MemberReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final InputStream in;
    private int number;

    JsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public Optional<Member> next() throws IOException {
        for (Optional<Line> line = line(); line.isPresent(); line = line()) {
            number++;
            if (!line.get().isBlank()) {
                return Optional.of(member(line.get()));
            }
        }
        return Optional.empty();
    }

    /** A line without its end. */
    private record Line(ByteBuffer bytes, boolean tooLong) {
        boolean isBlank() {
            for (int at = 0; at < bytes.limit(); at++) {
                if (bytes.get(at) > ' ' || bytes.get(at) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; what goes beyond {@link Source#MAX_MEMBER} is read and not kept. Empty at the end. */
    private Optional<Line> line() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() < Source.MAX_MEMBER) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(new Line(ByteBuffer.wrap(bytes.toByteArray()), tooLong));
    }

    private Member member(Line line) {
        if (line.tooLong()) {
            return broken(
                    FailureReason.TOO_LARGE,
                    "a line must have at most " + (Source.MAX_MEMBER >> 20) + " MB, this one has more");
        }
        try {
            return id(line.bytes().array())
                    .<Member>map(id -> new Member.Article(
                            id, Optional.of(id), Optional.empty(), new Source.JsonLine(line.bytes())))
                    .orElseGet(() -> broken(
                            FailureReason.CORRUPT, "a line must be an object with an `_id` in JSON, this one is none"));
        } catch (IOException noJson) {
            return broken(FailureReason.CORRUPT, "the line is no JSON");
        }
    }

    private Member broken(FailureReason reason, String message) {
        return new Member.Broken("line " + number, new Failure(reason, message));
    }

    /** The {@code _id} of the object; what else is wrong with the line is for whoever reads the article to say. */
    private static Optional<String> id(byte[] line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    JsonToken value = parser.nextToken();
                    if (name.equals("_id")
                            && value.isScalarValue()
                            && !parser.getText().isEmpty()) {
                        return Optional.of(parser.getText());
                    }
                    parser.skipChildren();
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
