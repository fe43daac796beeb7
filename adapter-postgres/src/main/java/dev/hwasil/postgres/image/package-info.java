/** Images and their versions in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.image;

import org.jspecify.annotations.NullMarked;
