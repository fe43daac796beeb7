package dev.hwasil.ws.engine;

/** Takes what comes over a transport: one packet at a time, in order. May block, and nothing more is read meanwhile. */
interface Receiver {

    /** A packet in text. */
    void receive(String text);

    /** Whether it takes that packet without waiting for anybody. */
    default boolean isQuick(String text) {
        return false;
    }

    /** A binary message; the bytes are the receiver's own. */
    void receive(byte[] data);

    /** The transport has ended. */
    void transportClosed();
}
