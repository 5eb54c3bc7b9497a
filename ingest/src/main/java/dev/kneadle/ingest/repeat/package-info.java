/** What recurs in the articles of a folder is its site's. Pure functions. Start at {@code FolderFurniture}. */
@NullMarked
package dev.kneadle.ingest.repeat;

import org.jspecify.annotations.NullMarked;
