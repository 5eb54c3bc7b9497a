/** How good a ranking is, by queries whose answers people have judged. Open {@link dev.kneadle.api.evaluate.Measure}. */
@NullMarked
package dev.kneadle.api.evaluate;

import org.jspecify.annotations.NullMarked;
