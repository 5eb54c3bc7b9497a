/** A question becomes a page or JSON. Start at {@code SearchServer}: its routes stand in one list. */
@NullMarked
package dev.kneadle.api;

import org.jspecify.annotations.NullMarked;
