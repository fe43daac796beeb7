/** Annotations in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.annotation;

import org.jspecify.annotations.NullMarked;
