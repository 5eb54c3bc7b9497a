package dev.kneadle.ingest;

import picocli.CommandLine.IVersionProvider;

/** The version of this product, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"kneadle " + (version == null ? "(not packaged)" : version)};
    }
}
