package dev.kneadle.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option that lasts from one run to the next is worth where no flag says it: the environment's {@code KNEADLE_NAME}, else {@code name} in {@code
 * kneadle.properties} in the folder of the launcher, else the option's own default.
 */
final class Settings implements IDefaultValueProvider {
    private static final Path FILE = Path.of(System.getProperty("kneadle.home", "."), "kneadle.properties");

    /** The flags that last from one run to the next. */
    private static final Set<String> NAMES = Set.of("index", "jobs", "vectors");

    private final Map<String, String> environment;
    private final Properties properties;

    Settings(Map<String, String> environment, Properties properties) {
        this.environment = Map.copyOf(environment);
        this.properties = properties;
    }

    /** The settings of this process. */
    static Settings here() throws IOException {
        return new Settings(System.getenv(), read(FILE));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        if (!NAMES.contains(name)) {
            return null;
        }
        String variable = "KNEADLE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String set = environment.get(variable);
        return set == null ? properties.getProperty(name) : set;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                throw new IOException(file + " must be a properties file in UTF-8: " + e.getMessage(), e);
            }
        }
        return properties;
    }
}
