/** The caller's studios. */
@NullMarked
package dev.hwasil.http.studio;

import org.jspecify.annotations.NullMarked;
