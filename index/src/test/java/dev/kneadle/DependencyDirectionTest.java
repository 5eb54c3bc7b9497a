package dev.kneadle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house rules on who may know whom, read from the imports of all three modules. */
final class DependencyDirectionTest {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)(?:\\.\\*)?;");

    /**
     * In {@code files} (a path below a module's sources, as a regular expression) nothing may be imported that matches
     * {@code forbidden}.
     */
    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    dev/kneadle/model/.* ; (?!java\\.|org\\.jspecify\\.|dev\\.kneadle\\.model\\.).*
                    dev/kneadle/table/.* ; (?!java\\.|org\\.jspecify\\.).*
                    dev/kneadle/index/[^/]* ; (?!java\\.|org\\.jspecify\\.|dev\\.kneadle\\.(model|index|table)\\.).*
                    dev/kneadle/index/[^/]* ; dev\\.kneadle\\.index\\.[a-z].*
                    (?!dev/kneadle/index/lucene/).* ; org\\.apache\\.lucene\\..*
                    (?!dev/kneadle/index/embed/).* ; ai\\.onnxruntime\\..*
                    dev/kneadle/index/embed/.* ; dev\\.kneadle\\.index\\.(lucene\\..*|[A-Z].*)
                    (?!dev/kneadle/ingest/extract/).* ; org\\.(apache\\.tika|jsoup|commonmark)\\..*
                    (?!dev/kneadle/api/).* ; (io\\.javalin|org\\.eclipse\\.jetty)\\..*
                    dev/kneadle/ingest/(clean|section|tag)/.* ; java\\.(nio\\.file\\..*|net\\..*|io\\.File.*)
                    dev/kneadle/ingest/(clean|section|tag)/.* ; com\\.fasterxml\\..*
                    (?!dev/kneadle/ingest/).* ; dev\\.kneadle\\.ingest\\..*
                    (?!dev/kneadle/api/).* ; dev\\.kneadle\\.api\\..*
                    dev/kneadle/(ingest|api)/(?!(.*/)?(Main|\\w*Command)\\.java).* ; dev\\.kneadle\\.index\\.lucene\\..*
                    """)
    void dependenciesPointOneWay(String files, String forbidden) throws IOException {
        assertThat(imports()
                        .filter(line ->
                                line.file().matches(files) && line.imported().matches(forbidden)))
                .isEmpty();
    }

    /** So that the rules above can't pass because nothing was read. */
    @Test
    void theSourcesOfAllModulesAreRead() throws IOException {
        assertThat(imports().map(Import::file))
                .anyMatch(file -> file.startsWith("dev/kneadle/model/"))
                .anyMatch(file -> file.startsWith("dev/kneadle/index/lucene/"))
                .anyMatch(file -> file.startsWith("dev/kneadle/ingest/"))
                .anyMatch(file -> file.startsWith("dev/kneadle/api/"));
    }

    private static Stream<Import> imports() throws IOException {
        var imports = new ArrayList<Import>();
        for (String module : List.of("index", "ingest", "search-api")) {
            Path sources = root().resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    imports.addAll(importsOf(sources.relativize(file).toString().replace('\\', '/'), file));
                }
            }
        }
        return imports.stream();
    }

    private static List<Import> importsOf(String name, Path file) throws IOException {
        var imports = new ArrayList<Import>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            Matcher matcher = IMPORT.matcher(lines.get(at));
            if (matcher.matches()) {
                imports.add(new Import(name, at + 1, matcher.group(1)));
            }
        }
        return imports;
    }

    /** The folder with the parent's POM, wherever the test is run from. */
    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("index"))) {
                return folder;
            }
        }
        throw new IllegalStateException("must be run below the folder that holds pom.xml and index");
    }

    private record Import(String file, int line, String imported) {
        @Override
        public String toString() {
            return file + ":" + line + " imports " + imported;
        }
    }
}
