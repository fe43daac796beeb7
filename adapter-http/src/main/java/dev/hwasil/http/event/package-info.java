/** The event log, for who has no socket. */
@NullMarked
package dev.hwasil.http.event;

import org.jspecify.annotations.NullMarked;
