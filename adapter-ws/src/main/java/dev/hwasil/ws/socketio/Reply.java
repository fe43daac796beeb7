package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The acknowledgement that a client may expect of an event. Thread-safe. */
public final class Reply {

    private final Optional<Consumer<JsonValue>> send;
    private final AtomicBoolean sent = new AtomicBoolean();

    private Reply(Optional<Consumer<JsonValue>> send) {
        this.send = send;
    }

    /** Nobody waits for one. */
    static Reply none() {
        return new Reply(Optional.empty());
    }

    static Reply by(Consumer<JsonValue> send) {
        return new Reply(Optional.of(send));
    }

    /** Whether the client waits for one. */
    public boolean isExpected() {
        return send.isPresent();
    }

    /** Acknowledges the event, if the client waits for it and for the first time. */
    public void acknowledge(JsonValue answer) {
        if (send.isPresent() && sent.compareAndSet(false, true)) send.get().accept(answer);
    }
}
