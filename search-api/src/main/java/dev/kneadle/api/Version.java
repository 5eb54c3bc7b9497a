package dev.kneadle.api;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, which is the one in the pom. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"kneadle " + ofThis()};
    }

    static String ofThis() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "in development");
    }
}
