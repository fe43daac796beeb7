package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packets as a server sends them. */
public final class PacketEncoder {

    private PacketEncoder() {}

    /** An event of the main namespace with its arguments: encoded once, for any number of sockets. */
    public static Outgoing event(String name, JsonValue... arguments) {
        return packet("2", SocketServer.MAIN, "", event(name, List.of(arguments)));
    }

    /** An event of the main namespace with one argument, to be ended by an offset. */
    public static RecoverableEvent recoverable(String name, JsonValue argument) {
        return new RecoverableEvent(event(name, List.of(argument)));
    }

    /** An event of the main namespace, given in pieces of JSON. */
    static Outgoing event(byte[] head, byte[] end) {
        return Outgoing.message(head("2", SocketServer.MAIN, ""), head, end);
    }

    /** An event with its attachments, in the packets that it takes. */
    static List<Outgoing> event(
            String namespace, String name, List<? extends JsonValue> arguments, List<byte[]> attachments) {
        return packets('2', '5', namespace, "", event(name, arguments), attachments);
    }

    private static JsonValue event(String name, List<? extends JsonValue> arguments) {
        return JsonValue.array(Stream.concat(Stream.of(JsonValue.string(name)), arguments.stream())
                .toList());
    }

    static Outgoing connected(String namespace, String socketId, Optional<String> pid) {
        return packet("0", namespace, "", JsonValue.object(o -> {
            o.field("sid", socketId);
            pid.ifPresent(secret -> o.field("pid", secret));
        }));
    }

    static Outgoing refused(String namespace, String message) {
        return packet("4", namespace, "", JsonValue.object(o -> o.field("message", message)));
    }

    static Outgoing refused(String namespace, ConnectRefused refused) {
        return packet(
                "4",
                namespace,
                "",
                JsonValue.object(o -> o.field("message", refused.getMessage()).field("data", refused.data())));
    }

    static Outgoing disconnected(String namespace) {
        return Outgoing.message(head("1", namespace, ""));
    }

    /** An acknowledgement with its attachments, in the packets that it takes. */
    static List<Outgoing> acknowledged(String namespace, long id, List<JsonValue> arguments, List<byte[]> attachments) {
        return packets('3', '6', namespace, Long.toString(id), JsonValue.array(arguments), attachments);
    }

    private static List<Outgoing> packets(
            char type, char binaryType, String namespace, String id, JsonValue payload, List<byte[]> attachments) {
        if (attachments.isEmpty()) return List.of(packet(Character.toString(type), namespace, id, payload));
        var head = packet("" + binaryType + attachments.size() + "-", namespace, id, payload);
        return Stream.concat(Stream.of(head), attachments.stream().map(Outgoing::binary))
                .toList();
    }

    private static Outgoing packet(String type, String namespace, String id, JsonValue payload) {
        return Outgoing.message(head(type, namespace, id), payload.bytes());
    }

    private static byte[] head(String type, String namespace, String id) {
        var named = namespace.equals(SocketServer.MAIN) ? "" : namespace + ",";
        return (type + named + id).getBytes(StandardCharsets.UTF_8);
    }
}
