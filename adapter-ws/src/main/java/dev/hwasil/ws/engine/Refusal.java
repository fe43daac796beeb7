package dev.hwasil.ws.engine;

/** Why a request is not let in: the protocol's error codes. */
enum Refusal {
    UNKNOWN_TRANSPORT(0, 400, "Transport unknown"),
    UNKNOWN_SID(1, 400, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(2, 400, "Bad handshake method"),
    BAD_REQUEST(3, 400, "Bad request"),
    FORBIDDEN(4, 403, "Forbidden"),
    UNSUPPORTED_VERSION(5, 400, "Unsupported protocol version"),
    /** The protocol has no code of its own for it, nor for the next. */
    TOO_LARGE(3, 413, "Payload too large"),
    TOO_MANY(3, 429, "Too many sessions that have not said whose they are");

    /** What {@link #json} is. */
    static final String MEDIA_TYPE = "application/json";

    /** After how many seconds one that is one of {@link #TOO_MANY} may come again. */
    static final String RETRY_AFTER = "1";

    private final int code;
    private final int status;
    private final String message;

    Refusal(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The body. */
    String json() {
        return "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }
}
