/** Journeys through the built product, started as its users start it. */
@NullMarked
package dev.hwasil.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
