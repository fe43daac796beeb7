/** What one node keeps in its own memory, and several would have to share. */
@NullMarked
package dev.hwasil.memory;

import org.jspecify.annotations.NullMarked;
