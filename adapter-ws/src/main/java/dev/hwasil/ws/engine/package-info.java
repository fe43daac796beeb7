/** Engine.IO 4: sessions, their heartbeat, and the transports that carry their packets. */
@NullMarked
package dev.hwasil.ws.engine;

import org.jspecify.annotations.NullMarked;
