/** The per-project log of durable events, and the feeds that deliver it in order. */
@NullMarked
package dev.hwasil.application.event;

import org.jspecify.annotations.NullMarked;
