package dev.hwasil.ws.socketio;

import dev.hwasil.domain.error.DomainError;
import java.util.Optional;

/**
 * Handles what comes from one socket. Events come one at a time, in order, and may block; the end may come meanwhile,
 * on another thread.
 */
public interface SocketHandler {

    /** What the client is to keep and send when it comes back after its connection was lost: secret. */
    default Optional<String> pid() {
        return Optional.empty();
    }

    /** The client has been told that it has joined. */
    void connected();

    /** The client sent an event. */
    void event(SocketEvent event);

    /** The client sent an event that could not be read; the socket stays. */
    void unreadable(DomainError why, Reply reply);

    /** The socket has ended; said once. */
    void disconnected();
}
