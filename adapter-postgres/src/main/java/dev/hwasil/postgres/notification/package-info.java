/** Notifications in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.notification;

import org.jspecify.annotations.NullMarked;
