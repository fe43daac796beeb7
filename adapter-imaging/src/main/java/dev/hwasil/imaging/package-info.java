/** Pictures: told by content, decoded within bounds, reduced, and written as the WebP renditions the clients show. */
@NullMarked
package dev.hwasil.imaging;

import org.jspecify.annotations.NullMarked;
