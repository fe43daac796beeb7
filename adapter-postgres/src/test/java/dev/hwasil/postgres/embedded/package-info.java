/** The embedded PostgreSQL, started for real. */
@NullMarked
package dev.hwasil.postgres.embedded;

import org.jspecify.annotations.NullMarked;
