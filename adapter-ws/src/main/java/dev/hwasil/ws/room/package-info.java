/** Projects' rooms: who is in them, and what they hear. */
@NullMarked
package dev.hwasil.ws.room;

import org.jspecify.annotations.NullMarked;
