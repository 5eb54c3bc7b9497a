/** Files that hold many articles, read member by member. Start at {@code Collections}. */
@NullMarked
package dev.kneadle.ingest.collection;

import org.jspecify.annotations.NullMarked;
