package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Packets as a server sends them. */
public final class PacketEncoder {

    private PacketEncoder() {}

    /** An event of the main namespace with its arguments: encoded once, for any number of sockets. */
    public static Outgoing event(String name, JsonValue... arguments) {
        return event(SocketServer.MAIN, name, arguments);
    }

    static Outgoing event(String namespace, String name, JsonValue... arguments) {
        var elements = Stream.concat(Stream.of(JsonValue.string(name)), Stream.of(arguments));
        return packet('2', namespace, "", JsonValue.array(elements.toList()));
    }

    static Outgoing connected(String namespace, String socketId) {
        return packet('0', namespace, "", JsonValue.object(o -> o.field("sid", socketId)));
    }

    static Outgoing refused(String namespace, String message) {
        return packet('4', namespace, "", JsonValue.object(o -> o.field("message", message)));
    }

    static Outgoing refused(String namespace, ConnectRefused refused) {
        return packet(
                '4',
                namespace,
                "",
                JsonValue.object(o -> o.field("message", refused.getMessage()).field("data", refused.data())));
    }

    static Outgoing disconnected(String namespace) {
        return Outgoing.message(head('1', namespace, ""));
    }

    static Outgoing acknowledged(String namespace, long id, JsonValue answer) {
        return packet('3', namespace, Long.toString(id), JsonValue.array(List.of(answer)));
    }

    private static Outgoing packet(char type, String namespace, String id, JsonValue payload) {
        return Outgoing.message(head(type, namespace, id), payload.bytes());
    }

    private static byte[] head(char type, String namespace, String id) {
        var named = namespace.equals(SocketServer.MAIN) ? "" : namespace + ",";
        return (type + named + id).getBytes(StandardCharsets.UTF_8);
    }
}
