package dev.hwasil.ws.engine;

/**
 * Something that no client of the protocol sends. It ends the session; it has no stack trace, for anybody can cause it.
 */
public final class MalformedPacket extends RuntimeException {

    /** What is wrong with it. */
    public MalformedPacket(String message) {
        super(message, null, false, false);
    }
}
