package dev.hwasil.ws.socketio;

import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.RandomId;

/** One client in one namespace. Thread-safe. */
public final class Socket {

    private final String id = RandomId.next();
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

    /** Sends an event, made by {@link PacketEncoder}. */
    public void send(Outgoing event) {
        connection.send(event);
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
