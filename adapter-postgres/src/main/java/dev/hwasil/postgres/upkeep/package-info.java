/** Upkeep in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.upkeep;

import org.jspecify.annotations.NullMarked;
