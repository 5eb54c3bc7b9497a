package dev.kneadle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.tag.Rulings;
import dev.kneadle.ingest.tag.Rulings.Ruling;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The file {@code ARTICLE.tags.yml} beside an article, in which an editor overrules tags: a sentence or its beginning, and
 * {@code technique}, {@code warning}, {@code tip} or {@code none}; below the anchor of a section for sentences of that
 * section alone. It is no article itself.
 */
final class Sidecar {
    private static final String ENDING = ".tags.yml";

    /** Bytes it may have; ten thousand rulings need less. */
    private static final int MAX_SIZE = 1 << 20;

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
        private static final Contents NOTHING = new Contents(Rulings.NONE, Optional.empty());

        private static Contents unreadable(String why) {
            return new Contents(Rulings.NONE, Optional.of(why));
        }
    }

    static boolean isSidecar(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /** The article that a sidecar is about, whether it is there or not. */
    static Path articleOf(Path sidecar) {
        String name = String.valueOf(sidecar.getFileName());
        return sidecar.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    /** The sidecar of an article, where there is one. Links are not followed: they may leave the folder. */
    static Optional<Path> of(Path article) {
        Path file = article.resolveSibling(article.getFileName() + ENDING);
        return Optional.of(file).filter(found -> Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS));
    }

    /** What the sidecar of an article says; nothing where there is none. Members of collections have none. */
    static Contents read(Source article) {
        return article instanceof Source.WholeFile(Path file) ? read(file) : Contents.NOTHING;
    }

    private static Contents read(Path article) {
        return of(article).map(Sidecar::contents).orElse(Contents.NOTHING);
    }

    private static Contents contents(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            return bytes.length > MAX_SIZE
                    ? Contents.unreadable("it must have at most " + MAX_SIZE + " bytes")
                    : new Contents(parse(new String(bytes, StandardCharsets.UTF_8)), Optional.empty());
        } catch (JsonProcessingException e) {
            return Contents.unreadable(explained(e));
        } catch (IOException e) {
            return Contents.unreadable(Reasons.of(e));
        }
    }

    private static String explained(JsonProcessingException e) {
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        return where + e.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
    }

    private static Rulings parse(String yaml) throws IOException {
        JsonNode said = YAML.readTree(yaml);
        if (said.isMissingNode() || said.isNull()) {
            return Rulings.NONE;
        }
        if (!said.isObject()) {
            throw new IOException("it must be a list of lines 'sentence: tag'");
        }
        var rulings = new ArrayList<Ruling>();
        for (Map.Entry<String, JsonNode> line : said.properties()) {
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
