package dev.hwasil.ws.engine;

import java.util.List;

/** Carries the packets of one session. Thread-safe, but for {@link #write}, which is called once at a time. */
interface Transport {

    /** How it carries them. */
    TransportType type();

    /**
     * Whether a write can begin now; then it must. May be called with the session's lock held. Whoever has said no
     * tells the session when it would say yes.
     */
    boolean reserve();

    /**
     * Writes the packets in order, after it was reserved. Either {@code written} or {@code failed} is called, once,
     * perhaps before this returns; a failure is final.
     */
    void write(List<Outgoing> packets, Runnable written, Runnable failed);

    /** Ends it, after what is being written, in the way that tells the other side why. */
    void close(CloseReason reason);

    /** Ends it at once, also when the other side does not read; harmless when it has ended. */
    void abort();
}
