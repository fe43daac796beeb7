package dev.hwasil.ws.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A packet on its way out, encoded once: the same bytes serve every session and every transport. Immutable. */
public final class Outgoing {

    /** What a waiting packet costs beside its bytes, so that many small ones are bounded as well. */
    private static final int OVERHEAD = 64;

    private final ByteBuffer payload;
    private final boolean binary;

    private Outgoing(byte[] payload, boolean binary) {
        this.payload = ByteBuffer.wrap(payload).asReadOnlyBuffer();
        this.binary = binary;
    }

    /** A text message, given in pieces of UTF-8. */
    public static Outgoing message(byte[]... pieces) {
        var length = 1;
        for (var piece : pieces) length += piece.length;
        var packet = ByteBuffer.allocate(length).put((byte) PacketType.MESSAGE.digit());
        for (var piece : pieces) packet.put(piece);
        return new Outgoing(packet.array(), false);
    }

    /** A binary message. */
    public static Outgoing binary(byte[] data) {
        return new Outgoing(data.clone(), true);
    }

    /** A packet of the engine's own. */
    static Outgoing of(PacketType type, String data) {
        return new Outgoing((type.digit() + data).getBytes(StandardCharsets.UTF_8), false);
    }

    /** The whole packet; every caller gets a position of its own. */
    ByteBuffer payload() {
        return payload.duplicate();
    }

    /** Whether it goes in a binary frame. */
    boolean isBinary() {
        return binary;
    }

    /** What it counts for while it waits, in bytes. */
    int cost() {
        return payload.capacity() + OVERHEAD;
    }
}
