package dev.hwasil.ws.engine;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.ExtensionStack;
import org.eclipse.jetty.websocket.core.Negotiated;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketConstants;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.util.WebSocketUtils;
import org.jspecify.annotations.Nullable;

/** A request for a WebSocket (RFC 6455, 4.2). None of the extensions and subprotocols that it offers is agreed to. */
record Opening(Request request, Response response, Callback callback) {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int KEY_BYTES = 16;
    private static final HttpField UPGRADE = new PreEncodedHttpField(HttpHeader.UPGRADE, "websocket");
    private static final HttpField CONNECTION = new PreEncodedHttpField(HttpHeader.CONNECTION, "Upgrade");
    private static final WebSocketComponents COMPONENTS = new WebSocketComponents();

    /** Whether a request is one. */
    static boolean isAskedBy(Request request) {
        return request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_VERSION);
    }

    /** Whether it asks as it must. */
    boolean isSound() {
        var headers = request.getHeaders();
        return HttpVersion.HTTP_1_1.is(request.getConnectionMetaData().getProtocol())
                && headers.contains(HttpHeader.UPGRADE, "websocket")
                && headers.contains(HttpHeader.CONNECTION, "upgrade")
                && WebSocketConstants.SPEC_VERSION_STRING.equals(headers.get(HttpHeader.SEC_WEBSOCKET_VERSION))
                && isKey(headers.get(HttpHeader.SEC_WEBSOCKET_KEY));
    }

    private static boolean isKey(@Nullable String text) {
        try {
            return text != null && Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Opens the WebSocket; what comes over it goes to whom {@code receiver} names, or else {@code failed} is run: the
     * client has gone.
     */
    void accept(Engine engine, Function<Transport, Receiver> receiver, Runnable failed) {
        var connection = connection(engine, receiver);
        response.setStatus(SWITCHING_PROTOCOLS);
        response.getHeaders()
                .put(UPGRADE)
                .put(CONNECTION)
                .put(
                        HttpHeader.SEC_WEBSOCKET_ACCEPT,
                        WebSocketUtils.hashKey(request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_KEY)));
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, connection);
        response.write(true, BufferUtil.EMPTY_BUFFER, Callback.from(callback::succeeded, cause -> {
            failed.run();
            callback.failed(cause);
        }));
    }

    private FrameConnection connection(Engine engine, Function<Transport, Receiver> receiver) {
        var extensions = new ExtensionStack(COMPONENTS, Behavior.SERVER);
        extensions.negotiate(List.of(), List.of());
        var terms = new Negotiated(
                request.getHttpURI().toURI(),
                null,
                request.isSecure(),
                extensions,
                WebSocketConstants.SPEC_VERSION_STRING);
        var session = new WebSocketCoreSession(new FrameReader(engine, receiver), Behavior.SERVER, terms, COMPONENTS);
        var connection = new FrameConnection(request.getConnectionMetaData(), session);
        session.setWebSocketConnection(connection);
        return connection;
    }
}
