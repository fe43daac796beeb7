package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonInput;
import java.util.List;

/**
 * An event that a client sent.
 *
 * @param attachments what the placeholders in its arguments stand for
 */
public record SocketEvent(String name, List<JsonInput> arguments, List<byte[]> attachments, Reply reply) {}
