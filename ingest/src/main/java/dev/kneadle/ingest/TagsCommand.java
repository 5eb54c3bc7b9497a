package dev.kneadle.ingest;

import picocli.CommandLine.Command;

/** {@code kneadle tags}: what editors ask about tags. */
@Command(
        name = "tags",
        description = "Helps editors with technique, warning and tip.",
        subcommands = TagsReportCommand.class,
        synopsisSubcommandLabel = "report")
final class TagsCommand {}
