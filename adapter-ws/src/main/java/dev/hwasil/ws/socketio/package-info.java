/** Socket.IO 5: packets, namespaces and acknowledgements over Engine.IO sessions. */
@NullMarked
package dev.hwasil.ws.socketio;

import org.jspecify.annotations.NullMarked;
