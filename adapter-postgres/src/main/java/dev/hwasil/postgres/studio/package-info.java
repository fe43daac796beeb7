/** Studios in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.studio;

import org.jspecify.annotations.NullMarked;
