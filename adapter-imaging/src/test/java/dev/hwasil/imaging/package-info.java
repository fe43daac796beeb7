/** Pictures as people make them, made by a program, and what is done with them. */
@NullMarked
package dev.hwasil.imaging;

import org.jspecify.annotations.NullMarked;
