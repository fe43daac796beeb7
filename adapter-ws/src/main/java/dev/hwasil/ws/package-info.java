/** The real-time door: what the wiring needs of it. */
@NullMarked
package dev.hwasil.ws;

import org.jspecify.annotations.NullMarked;
