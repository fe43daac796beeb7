/** Where sockets are, in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.presence;

import org.jspecify.annotations.NullMarked;
