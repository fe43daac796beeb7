/** What happened in projects, read from PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.activity;

import org.jspecify.annotations.NullMarked;
