/** Who is what in which project, in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.access;

import org.jspecify.annotations.NullMarked;
