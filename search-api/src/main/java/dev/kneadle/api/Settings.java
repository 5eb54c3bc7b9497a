package dev.kneadle.api;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a flag means when it is not given: the environment's word, else that of {@code kneadle.properties}. */
final class Settings implements IDefaultValueProvider {
    /** The flags that last from one run to the next. */
    private static final List<String> NAMES = List.of("index", "host", "port", "notice", "synonyms");

    private final Map<String, String> environment;
    private final Properties file;

    private Settings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * @param environment where {@code --port} is {@code KNEADLE_PORT}
     * @param file where it is {@code port}; need not be there
     */
    static Settings of(Map<String, String> environment, Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(file + " must be a properties file in UTF-8: " + e.getMessage(), e);
            }
        }
        return new Settings(Map.copyOf(environment), properties);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? value(option).orElse(null) : null;
    }

    private Optional<String> value(OptionSpec option) {
        String name = option.longestName().replaceFirst("^--", "");
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(environment.get("KNEADLE_" + name.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(file.getProperty(name)));
    }
}
