/** The clock, the ids and the names of the tests. */
@NullMarked
package dev.hwasil.domain.world;

import org.jspecify.annotations.NullMarked;
