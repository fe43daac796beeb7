package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonInput;
import java.util.List;
import java.util.Optional;

/**
 * An event that a client sent.
 *
 * @param attachments what the placeholders in its arguments stand for
 */
public record SocketEvent(String name, List<JsonInput> arguments, List<byte[]> attachments, Reply reply) {

    /** The bytes that a value in its arguments stands for, if it stands for some. */
    public Optional<byte[]> bytesOf(JsonInput value) {
        return Placeholders.bytesOf(value, attachments);
    }
}
