/** The room that a person's projects hang in. */
@NullMarked
package dev.hwasil.domain.studio;

import org.jspecify.annotations.NullMarked;
