/** The audit log in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.audit;

import org.jspecify.annotations.NullMarked;
