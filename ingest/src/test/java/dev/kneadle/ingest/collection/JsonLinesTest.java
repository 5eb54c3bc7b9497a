package dev.kneadle.ingest.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in a file of JSON lines, as {@code name} or {@code name: reason, message}. */
final class JsonLinesTest {
    @Test
    void eachLineIsAMemberNamedByItsId() throws IOException {
        assertThat(members("""
                {"_id": "a", "title": "Kettles", "text": "Rinse it twice."}

                {"title": "Toasters", "_id": 7, "text": "Empty the tray."}
                """)).containsExactly("a", "7");
    }

    @Test
    void aLineThatIsBrokenIsNamedByItsNumberAndLosesOnlyItself() throws IOException {
        assertThat(members("{\"_id\": \"a\", \"text\": \"x\"}\nno JSON\n{\"text\": \"y\"}\n[1]\n{\"_id\": \"b\"}"))
                .containsExactly(
                        "a",
                        "line 2: corrupt, the line is no JSON",
                        "line 3: corrupt, a line must be an object with an `_id` in JSON, this one is none",
                        "line 4: corrupt, a line must be an object with an `_id` in JSON, this one is none",
                        "b");
    }

    @Test
    void aLineLongerThanMemoryAllowsLosesOnlyItself() throws IOException {
        assertThat(members(
                        "{\"_id\": \"long\", \"text\": \"" + "x".repeat(Source.MAX_MEMBER) + "\"}\n{\"_id\": \"b\"}"))
                .containsExactly("line 1: too-large, a line must have at most 32 MB, this one has more", "b");
    }

    private static List<String> members(String lines) throws IOException {
        var members = new ArrayList<String>();
        try (var reader = new JsonLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<Member> next = reader.next(); next.isPresent(); next = reader.next()) {
                members.add(shown(next.get()));
            }
        }
        return members;
    }

    private static String shown(Member member) {
        return switch (member) {
            case Member.Article article -> article.name();
            case Member.Broken broken ->
                broken.name() + ": " + broken.failure().reason().label() + ", "
                        + broken.failure().message();
        };
    }
}
