/** The rooms that projects hang in. */
@NullMarked
package dev.hwasil.application.studio;

import org.jspecify.annotations.NullMarked;
