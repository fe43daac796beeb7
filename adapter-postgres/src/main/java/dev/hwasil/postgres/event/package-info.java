/** The event log in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.event;

import org.jspecify.annotations.NullMarked;
