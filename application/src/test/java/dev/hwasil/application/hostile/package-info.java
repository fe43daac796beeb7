/** How tests of hostile input say what was refused as it should be. */
@NullMarked
package dev.hwasil.application.hostile;

import org.jspecify.annotations.NullMarked;
