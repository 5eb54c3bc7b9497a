/** Tables of words and rules, which lie as text beside the classes that know what they mean: {@link dev.kneadle.table.Table}. */
@NullMarked
package dev.kneadle.table;

import org.jspecify.annotations.NullMarked;
