/** Scenes and the board that shows them. */
@NullMarked
package dev.hwasil.application.scene;

import org.jspecify.annotations.NullMarked;
