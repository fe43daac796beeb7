package dev.hwasil.ws.socketio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet as a client sent it: its frame is understood, its payload is still JSON text, or empty. */
sealed interface SocketPacket {

    /** To which namespace it belongs. */
    String namespace();

    /** Wants to join the namespace; the payload is an object or nothing. */
    record Connect(String namespace, String payload) implements SocketPacket {}

    /** Leaves the namespace. */
    record Disconnect(String namespace) implements SocketPacket {}

    /**
     * Something happened; the payload is an array.
     *
     * @param id under which an acknowledgement is expected, or null
     * @param attachments what its placeholders stand for
     */
    record Event(String namespace, @Nullable Long id, String payload, List<byte[]> attachments)
            implements SocketPacket {}

    /** Acknowledges an event; the payload is an array. */
    record Ack(String namespace, long id, String payload, List<byte[]> attachments) implements SocketPacket {}

    /** A server's packet. */
    record ConnectError(String namespace) implements SocketPacket {}
}
