/** Tests of what one node keeps in its own memory. */
@NullMarked
package dev.hwasil.memory;

import org.jspecify.annotations.NullMarked;
