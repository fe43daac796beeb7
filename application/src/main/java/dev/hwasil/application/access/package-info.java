/** The one place that decides what a caller may do. */
@NullMarked
package dev.hwasil.application.access;

import org.jspecify.annotations.NullMarked;
