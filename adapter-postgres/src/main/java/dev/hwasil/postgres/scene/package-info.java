/** Scenes and the board in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.scene;

import org.jspecify.annotations.NullMarked;
