package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An event of the main namespace that no client may miss: its last argument is an offset, which the client keeps and
 * hands back when it comes again (connection state recovery). Written once, and ended by any socket's offset.
 * Immutable.
 */
public final class RecoverableEvent {

    /** All but the offset and the end. */
    private final byte[] head;

    RecoverableEvent(JsonValue event) {
        var bytes = event.bytes();
        this.head = Arrays.copyOf(bytes, bytes.length - 1);
    }

    /** The event with this offset, which has no character that JSON escapes. */
    public Outgoing endedBy(String offset) {
        return PacketEncoder.event(head, (",\"" + offset + "\"]").getBytes(StandardCharsets.US_ASCII));
    }
}
