/** First answers in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.once;

import org.jspecify.annotations.NullMarked;
