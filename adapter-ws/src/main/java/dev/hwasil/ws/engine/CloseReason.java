package dev.hwasil.ws.engine;

/** Why a session ended. */
public enum CloseReason {
    /** The client said so. */
    CLIENT(1000),
    /** The connection under it went. */
    TRANSPORT(1000),
    /** A ping was not answered in time. */
    PING_TIMEOUT(1000),
    /** The client broke the protocol. */
    MALFORMED(1002),
    /** The client read too slowly. */
    SLOW_READER(1008),
    /** The server said so. */
    SERVER(1000);

    private final int code;

    CloseReason(int code) {
        this.code = code;
    }

    /** The WebSocket close code (RFC 6455, 7.4.1) that tells it. */
    int code() {
        return code;
    }
}
