package dev.kneadle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.kneadle.ingest.tag.Rulings;
import dev.kneadle.ingest.tag.Rulings.Ruling;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The file {@code ARTICLE.tags.yml} beside an article, in which an editor overrules tags: a sentence or its beginning, and
 * {@code technique}, {@code warning}, {@code tip} or {@code none}; below the anchor of a section for sentences of that
 * section alone. It is no article itself. That of a collection names its members, and below each what would stand in a file
 * beside it: {@link #ofMembers}.
 */
final class Sidecar {
    private static final String ENDING = ".tags.yml";

    /** Bytes it may have; ten thousand rulings need less. */
    private static final int MAX_SIZE = 1 << 20;

    private static final Set<Map.Entry<String, JsonNode>> NO_LINES = Set.of();

    private static final ObjectMapper YAML = new ObjectMapper(
                    YAMLFactory.builder().loaderOptions(bounded()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Sidecar() {}

    /** Plain values alone: aliases are how a few lines of YAML become gigabytes. */
    private static LoaderOptions bounded() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(5);
        options.setCodePointLimit(MAX_SIZE);
        return options;
    }

    /**
     * What it says.
     *
     * @param problem why it could not be read; the article is tagged as if there were none
     */
    record Contents(Rulings rulings, Optional<String> problem) {
        static final Contents NOTHING = new Contents(Rulings.NONE, Optional.empty());
    }

    /**
     * What the sidecar of a collection says.
     *
     * @param byName what it says of each member it names
     * @param problem why it could not be read; the members are tagged as if there were none
     */
    record Members(Map<String, Contents> byName, Optional<String> problem) {
        Members {
            byName = Map.copyOf(byName);
        }

        /** For the report: what is wrong with it, or which members it names that the collection does not have. */
        Optional<String> remark(Set<String> there) {
            List<String> gone = byName.keySet().stream()
                    .filter(name -> !there.contains(name))
                    .sorted()
                    .toList();
            return problem.map(why -> "the tags in it were not read: " + why)
                    .or(() -> Optional.of("tags for members that are not there: " + String.join(", ", gone))
                            .filter(words -> !gone.isEmpty()));
        }
    }

    static boolean isSidecar(Path file) {
        return isSidecar(String.valueOf(file.getFileName()));
    }

    /** Whether a member of a collection is one, of the member whose name it has. */
    static boolean isSidecar(String member) {
        return member.endsWith(ENDING);
    }

    /** The article that a sidecar is about, whether it is there or not. */
    static Path articleOf(Path sidecar) {
        return sidecar.resolveSibling(articleOf(String.valueOf(sidecar.getFileName())));
    }

    static String articleOf(String sidecar) {
        return sidecar.substring(0, sidecar.length() - ENDING.length());
    }

    /** Where the sidecar of an article is, if there is one. */
    static Path nextTo(Path article) {
        return article.resolveSibling(nextTo(String.valueOf(article.getFileName())));
    }

    static String nextTo(String article) {
        return article + ENDING;
    }

    /** For the report: what is wrong with the sidecar of an article that is not there. */
    static String orphaned(String article) {
        return "tags for an article that is not beside it: " + article;
    }

    /**
     * What stands in the sidecar of an article, where there is one: all of it, or so much that it is seen to be too large. Links
     * are not followed: they may leave the folder.
     */
    static Optional<ByteBuffer> bytes(Path article) throws IOException {
        Path sidecar = nextTo(article);
        if (!Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(ByteBuffer.wrap(in.readNBytes(MAX_SIZE + 1)));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }

    /** What a sidecar of these bytes says of its article. */
    static Contents read(ByteBuffer sidecar) {
        try {
            return new Contents(rulings(lines(sidecar)), Optional.empty());
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** What the sidecar of a collection says of its members; nothing where there is none. */
    static Members ofMembers(Path collection) {
        Map<String, Contents> byName = new HashMap<>();
        try {
            Optional<ByteBuffer> sidecar = bytes(collection);
            for (Map.Entry<String, JsonNode> member : sidecar.isPresent() ? lines(sidecar.get()) : NO_LINES) {
                byName.put(member.getKey(), contents(member.getValue()));
            }
            return new Members(byName, Optional.empty());
        } catch (IOException e) {
            return new Members(Map.of(), Optional.of(explained(e)));
        }
    }

    private static Contents contents(JsonNode member) {
        try {
            return new Contents(rulings(lines(member)), Optional.empty());
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** What is known of a sidecar that could not be read. */
    static Contents unreadable(IOException e) {
        return new Contents(Rulings.NONE, Optional.of(explained(e)));
    }

    private static String explained(IOException e) {
        return e instanceof JsonProcessingException noYaml ? explained(noYaml) : Reasons.of(e);
    }

    private static Set<Map.Entry<String, JsonNode>> lines(ByteBuffer yaml) throws IOException {
        if (yaml.remaining() > MAX_SIZE) {
            throw new IOException("it must have at most " + MAX_SIZE + " bytes");
        }
        return lines(
                YAML.readTree(StandardCharsets.UTF_8.decode(yaml.duplicate()).toString()));
    }

    private static Set<Map.Entry<String, JsonNode>> lines(JsonNode said) throws IOException {
        if (said.isMissingNode() || said.isNull()) {
            return NO_LINES;
        }
        if (!said.isObject()) {
            throw new IOException("it must be a list of lines 'sentence: tag'");
        }
        return said.properties();
    }

    private static String explained(JsonProcessingException e) {
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        return where + e.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
    }

    private static Rulings rulings(Set<Map.Entry<String, JsonNode>> lines) throws IOException {
        var rulings = new ArrayList<Ruling>();
        for (Map.Entry<String, JsonNode> line : lines) {
            if (line.getValue().isObject()) {
                for (Map.Entry<String, JsonNode> below : line.getValue().properties()) {
                    rulings.add(ruling(Optional.of(line.getKey()), below));
                }
            } else {
                rulings.add(ruling(Optional.empty(), line));
            }
        }
        return new Rulings(rulings);
    }

    private static Ruling ruling(Optional<String> anchor, Map.Entry<String, JsonNode> line) throws IOException {
        String label = line.getValue().asText();
        Optional<Tag> tag = Tag.ofLabel(label);
        if (line.getKey().isBlank() || (tag.isEmpty() && !label.equals("none"))) {
            throw new IOException("a sentence must be technique, warning, tip or none, got '" + label + "' for '"
                    + line.getKey() + "'");
        }
        return new Ruling(anchor, line.getKey(), tag);
    }

    /** One line for each thing the editor should know, the sidecar named. */
    static List<String> remarks(Contents contents, List<String> onRulings) {
        var remarks = new ArrayList<String>();
        contents.problem().ifPresent(why -> remarks.add("its " + ENDING + " was not read: " + why));
        onRulings.forEach(remark -> remarks.add("its " + ENDING + ": " + remark));
        return List.copyOf(remarks);
    }
}
