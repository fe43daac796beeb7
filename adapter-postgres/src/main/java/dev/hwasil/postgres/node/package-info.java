/** What nodes say to each other, carried by the database that they share. */
@NullMarked
package dev.hwasil.postgres.node;

import org.jspecify.annotations.NullMarked;
