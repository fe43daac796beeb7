/** The database: its pool, its schema, its units of work, and how rows are read. */
@NullMarked
package dev.hwasil.postgres;

import org.jspecify.annotations.NullMarked;
