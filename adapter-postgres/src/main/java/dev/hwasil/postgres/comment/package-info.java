/** Comments in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.comment;

import org.jspecify.annotations.NullMarked;
