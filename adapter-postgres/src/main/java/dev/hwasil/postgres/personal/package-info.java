/** Where somebody is named, in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.personal;

import org.jspecify.annotations.NullMarked;
