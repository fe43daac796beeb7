/** The clock of the tests. */
@NullMarked
package dev.hwasil.domain.time;

import org.jspecify.annotations.NullMarked;
