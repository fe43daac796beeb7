package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonInput;
import java.util.Optional;

/** Who answers those who join one namespace. */
public interface Namespace {

    /**
     * A client wants to join; may block.
     *
     * @param auth what it sent along: an object
     * @return who handles its events; empty when that cannot be said now: the connection is closed then, and the client
     *     tries again by itself
     */
    Optional<SocketHandler> connect(Socket socket, JsonInput auth) throws ConnectRefused;
}
