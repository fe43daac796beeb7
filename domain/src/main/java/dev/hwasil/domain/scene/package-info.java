/** One numbered picture's place in a project. */
@NullMarked
package dev.hwasil.domain.scene;

import org.jspecify.annotations.NullMarked;
