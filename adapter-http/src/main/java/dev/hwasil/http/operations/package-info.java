/** Health and metrics, for those who run it. */
@NullMarked
package dev.hwasil.http.operations;

import org.jspecify.annotations.NullMarked;
