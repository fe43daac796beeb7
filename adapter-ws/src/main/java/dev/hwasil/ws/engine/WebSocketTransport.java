package dev.hwasil.ws.engine;

import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;

/** What is sent over a WebSocket of Jetty's. */
final class WebSocketTransport implements Transport {

    private final CoreSession core;
    private final long writeTimeoutMillis;

    WebSocketTransport(CoreSession core, EngineSettings settings) {
        this.core = core;
        this.writeTimeoutMillis = settings.writeTimeout().toMillis();
        // The heartbeat notices a silent client; Jetty must not do so before.
        core.setIdleTimeout(settings.pingInterval().plus(settings.pingTimeout()).plus(Duration.ofSeconds(10)));
        core.setMaxFrameSize(settings.maxFrame());
    }

    @Override
    public TransportType type() {
        return TransportType.WEBSOCKET;
    }

    @Override
    public boolean reserve() {
        return true;
    }

    @Override
    public void write(List<Outgoing> packets, Runnable written, Runnable failed) {
        var last = packets.size() - 1;
        for (var i = 0; i < last; i++) core.sendFrame(entry(packets.get(i), true, Callback.NOOP));
        core.sendFrame(entry(packets.get(last), false, Callback.from(written, _ -> failed.run())));
    }

    private OutgoingEntry entry(Outgoing packet, boolean moreFollows, Callback callback) {
        var frame = new Frame(packet.isBinary() ? OpCode.BINARY : OpCode.TEXT).setPayload(packet.payload());
        return new OutgoingEntry.Builder(frame, callback)
                .batch(moreFollows)
                .frameTimeout(writeTimeoutMillis)
                .build();
    }

    @Override
    public void close(CloseReason reason) {
        core.close(reason.code(), null, Callback.NOOP);
    }

    @Override
    public void abort() {
        core.abort();
    }
}
