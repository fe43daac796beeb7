package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;

/** A client may not join a namespace. It is told so and does not try again by itself. */
public final class ConnectRefused extends Exception {

    private final transient JsonValue data;

    /** What the client's {@code connect_error} carries. */
    public ConnectRefused(String message, JsonValue data) {
        super(message, null, false, false);
        this.data = data;
    }

    JsonValue data() {
        return data;
    }
}
