/** The operations on what lies over pictures. */
@NullMarked
package dev.hwasil.http.annotation;

import org.jspecify.annotations.NullMarked;
