/** A PostgreSQL of our own, for an installation that has none: unpacked, set up, started and ended with the product. */
@NullMarked
package dev.hwasil.postgres.embedded;

import org.jspecify.annotations.NullMarked;
