package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads plain text in this process. A file that begins with "broken" is corrupt, one that begins with "slow" takes too long. */
final class PlainExtractor implements ArticleExtractor {
    private volatile String failing = "";

    /** From now on the file of this name takes too long. */
    void fails(String name) {
        failing = name;
    }

    @Override
    public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
        String text = textOf(source);
        if (text.startsWith("broken")) {
            throw new UnreadableArticle(FailureReason.CORRUPT, "the file ends too early");
        }
        if (text.startsWith("slow") || isFailing(source)) {
            throw new UnreadableArticle(FailureReason.TIMEOUT, "it took longer than 30 s");
        }
        List<Block> lines =
                text.lines().map(String::strip).<Block>map(Block.Line::new).toList();
        return new ExtractedArticle(
                "text/plain", Optional.empty(), Origin.UNKNOWN, Optional.of("en"), lines, List.of());
    }

    private static String textOf(Source source) throws IOException {
        return switch (source) {
            case Source.WholeFile(Path path) -> Files.readString(path);
            case Source.Member(String name, ByteBuffer bytes) ->
                StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
            case Source.JsonLine(ByteBuffer bytes) ->
                StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        };
    }

    private boolean isFailing(Source source) {
        return source instanceof Source.WholeFile(Path path) && path.endsWith(failing);
    }

    @Override
    public void close() {}
}
