package dev.hwasil.ws.engine;

import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/**
 * A WebSocket's connection whose frames are read by the thread that found that there are some: reading waits for
 * nobody, so no other thread needs to be woken for each frame.
 */
final class FrameConnection extends WebSocketConnection {

    private final Callback readable = new WhenReadable();

    /** Takes over from the connection of a request. */
    FrameConnection(ConnectionMetaData from, WebSocketCoreSession session) {
        super(
                from.getConnection().getEndPoint(),
                Runnable::run, // who asks for more reads it, if it has come
                from.getConnector().getScheduler(),
                from.getConnector().getByteBufferPool(),
                session);
    }

    @Override
    public void fillInterested() {
        fillInterested(readable);
    }

    private final class WhenReadable implements Callback {
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            onFillInterestedFailed(cause);
        }
    }
}
