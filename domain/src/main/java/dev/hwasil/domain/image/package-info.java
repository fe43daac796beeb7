/** The pictures of a scene, with every version kept. */
@NullMarked
package dev.hwasil.domain.image;

import org.jspecify.annotations.NullMarked;
