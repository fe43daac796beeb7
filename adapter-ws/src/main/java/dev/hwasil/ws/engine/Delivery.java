package dev.hwasil.ws.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A request that brings packets. Read by one thread; any may cut it. */
final class Delivery {

    private static final int SCRAP = 8 * 1024;

    private final InputStream body;
    private final long length;
    private final boolean text;
    private final Runnable cut;
    private volatile boolean arrived;

    /**
     * A request with this body.
     *
     * @param length of the body in bytes; negative when that is not known
     * @param text whether its sender says that it is text, or nothing
     * @param cut breaks its connection
     */
    Delivery(InputStream body, long length, boolean text, Runnable cut) {
        this.body = body;
        this.length = length;
        this.text = text;
        this.cut = cut;
    }

    /**
     * The body, unless it is longer than the limit. As much again is read then and thrown away, for a client that still
     * sends reads no answer.
     *
     * @throws MalformedPacket when it is no text
     */
    Optional<byte[]> read(int limit) throws IOException {
        if (!text) throw new MalformedPacket("a body that is no text");
        var read = length > limit ? Optional.<byte[]>empty() : readAtMost(limit);
        if (read.isEmpty()) discard(limit);
        arrived = true;
        return read;
    }

    private Optional<byte[]> readAtMost(int limit) throws IOException {
        return Optional.of(body.readNBytes(limit + 1)).filter(bytes -> bytes.length <= limit);
    }

    private void discard(int limit) throws IOException {
        var scrap = new byte[SCRAP];
        for (var left = limit; left > 0; ) {
            var read = body.read(scrap);
            if (read < 0) return;
            left -= read;
        }
    }

    /** Breaks the connection of a body that has not arrived. */
    void cut() {
        if (!arrived) cut.run();
    }
}
