/** Text becomes a vector that says where its meaning lies. Start at {@link dev.kneadle.index.embed.Embedder}. */
@NullMarked
package dev.kneadle.index.embed;

import org.jspecify.annotations.NullMarked;
