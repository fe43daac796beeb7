/** What the installation holds, counted in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.admin;

import org.jspecify.annotations.NullMarked;
