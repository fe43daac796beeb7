package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.RandomId;
import java.util.List;

/** One client in one namespace. Thread-safe. */
public final class Socket {

    private volatile String id = RandomId.next();
    private final String namespace;
    private final SocketConnection connection;

    Socket(String namespace, SocketConnection connection) {
        this.namespace = namespace;
        this.connection = connection;
    }

    /** Its public name; says nothing of the session's secret one. */
    public String id() {
        return id;
    }

    /** It is the socket of this name, whose connection was lost: to be said before its client has been let in. */
    public void resume(String formerId) {
        id = formerId;
    }

    /** It is known whose it is. */
    public void known() {
        connection.known();
    }

    /** Waits until most of what was sent has been written, or the connection is gone. */
    public void awaitRoom() {
        connection.awaitRoom();
    }

    /** Sends an event of the main namespace, made by {@link PacketEncoder}. */
    public void send(Outgoing event) {
        connection.send(event);
    }

    /** Sends events of the main namespace next to each other, or none of them while much that was sent waits. */
    public void sendIfReady(List<Outgoing> events) {
        connection.sendIfReady(events);
    }

    /** Sends an event with any arguments, and the bytes that placeholders in them stand for. */
    public void emit(String name, List<? extends JsonValue> arguments, List<byte[]> attachments) {
        connection.send(PacketEncoder.event(namespace, name, arguments, attachments));
    }

    /** Sends it away, after all that was sent before: the client does not come back by itself. */
    public void disconnect() {
        connection.disconnect(namespace, this);
    }

    /** Closes the connection under it, after all that was sent before: the client comes back by itself. */
    public void dropConnection() {
        connection.close();
    }
}
