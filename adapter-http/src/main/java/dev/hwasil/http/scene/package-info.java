/** Scenes and the board. */
@NullMarked
package dev.hwasil.http.scene;

import org.jspecify.annotations.NullMarked;
