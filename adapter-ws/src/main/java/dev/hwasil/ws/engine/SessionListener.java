package dev.hwasil.ws.engine;

/**
 * Hears what one session receives. Messages come one at a time, in order, on a thread that may block: nothing more is
 * read from the session meanwhile. The end comes on a thread of its own, perhaps while a message is still worked on.
 */
public interface SessionListener {

    /** A text message. */
    void message(String text);

    /** Whether it hears that message without waiting for anybody; then it may come on a thread that must not block. */
    default boolean isQuick(String text) {
        return false;
    }

    /** A binary message; the bytes are the listener's own. */
    void binary(byte[] data);

    /** A message came that was longer than is taken; it is lost. */
    void oversized();

    /** The session has ended; said once. */
    void closed(CloseReason reason);
}
