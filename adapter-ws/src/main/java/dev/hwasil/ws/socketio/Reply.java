package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The acknowledgement that a client may expect of an event. Thread-safe. */
public final class Reply {

    /** Sends the acknowledgement of one event. */
    interface Sender {
        void send(List<JsonValue> arguments, List<byte[]> attachments);
    }

    private final Optional<Sender> sender;
    private final AtomicBoolean sent = new AtomicBoolean();

    private Reply(Optional<Sender> sender) {
        this.sender = sender;
    }

    /** Nobody waits for one. */
    static Reply none() {
        return new Reply(Optional.empty());
    }

    static Reply by(Sender sender) {
        return new Reply(Optional.of(sender));
    }

    /** Whether the client waits for one. */
    public boolean isExpected() {
        return sender.isPresent();
    }

    /** Acknowledges the event, if the client waits for it and for the first time. */
    public void acknowledge(JsonValue answer) {
        acknowledge(List.of(answer), List.of());
    }

    /** Acknowledges it so with any number of arguments, and the bytes that placeholders in them stand for. */
    public void acknowledge(List<? extends JsonValue> arguments, List<byte[]> attachments) {
        if (sender.isPresent() && sent.compareAndSet(false, true)) {
            sender.get().send(List.copyOf(arguments), attachments);
        }
    }
}
