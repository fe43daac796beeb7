package dev.hwasil.ws.engine;

import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;

/**
 * A WebSocket of Jetty's. The one place that reaches below its public interface, which can neither send shared bytes,
 * nor several frames in one write, nor limit how long a write takes.
 */
final class WebSocketTransport implements Transport {

    private final Session session;
    private final CoreSession core;
    private final long writeTimeoutMillis;

    WebSocketTransport(Session session, EngineSettings settings) {
        this.session = session;
        this.core = ((WebSocketSession) session).getCoreSession();
        this.writeTimeoutMillis = settings.writeTimeout().toMillis();
        // The heartbeat notices a silent client; Jetty must not do so before.
        session.setIdleTimeout(
                settings.pingInterval().plus(settings.pingTimeout()).plus(Duration.ofSeconds(10)));
        session.setMaxTextMessageSize(settings.maxFrame());
        session.setMaxBinaryMessageSize(settings.maxFrame());
        session.setMaxFrameSize(settings.maxFrame());
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
        session.disconnect();
    }
}
