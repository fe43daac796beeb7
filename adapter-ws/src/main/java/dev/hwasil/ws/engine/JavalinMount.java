package dev.hwasil.ws.engine;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * An engine on a Javalin server: what asks for a WebSocket goes through its routes, all else to {@link PollingHandler}.
 */
final class JavalinMount {

    private static final String RECEIVER = "dev.hwasil.ws.receiver";
    private static final String POLLED = "dev.hwasil.ws.polled";
    private static final String HOST = "dev.hwasil.ws.host";
    private static final int UNAVAILABLE = 503;

    private final Engine engine;

    JavalinMount(Engine engine) {
        this.engine = engine;
    }

    void into(JavalinConfig config) {
        var path = engine.settings().path();
        config.jetty.modifyServer(server -> server.insertHandler(new PollingHandler(engine)));
        config.jetty.modifyServletContextHandler(JavalinMount::withoutCompression);
        config.routes.wsBeforeUpgrade(path, this::checkUpgrade);
        config.routes.ws(path, this::carry);
    }

    private static void withoutCompression(ServletContextHandler handler) {
        handler.addEventListener(new ServletContextListener() {
            @Override
            public void contextInitialized(ServletContextEvent event) {
                WebSocketServerComponents.getWebSocketComponents(handler)
                        .getExtensionRegistry()
                        .unregister("permessage-deflate");
            }
        });
    }

    /** Javalin sends no body on this way, so a refusal is written here. */
    private void checkUpgrade(Context context) throws IOException {
        var refusal =
                approach(context).refusal(engine::openedBy, engine.settings().origins());
        if (refusal.isPresent()) refuse(context, refusal.get());
        else if (engine.isClosed()) refuse(context, UNAVAILABLE, "");
        else prepare(context);
    }

    /** Who names a session wants to take it over from its requests. */
    private void prepare(Context context) throws IOException {
        var sid = context.queryParam("sid");
        if (sid == null) {
            welcome(context);
            return;
        }
        var polled = engine.polled(sid);
        if (polled.isPresent()) context.attribute(POLLED, polled.get());
        else refuse(context, Refusal.UNKNOWN_SID);
    }

    private void welcome(Context context) throws IOException {
        var host = engine.newcomers()
                .host(
                        context.req().getRemoteAddr(),
                        Collections.list(context.req().getHeaders("X-Forwarded-For")));
        if (engine.newcomers().hasRoom(host)) context.attribute(HOST, host);
        else refuse(context.header("Retry-After", Refusal.RETRY_AFTER), Refusal.TOO_MANY);
    }

    private static void refuse(Context context, Refusal refusal) throws IOException {
        refuse(context, refusal.status(), refusal.json());
    }

    private static void refuse(Context context, int status, String json) throws IOException {
        var response = context.res();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType(Refusal.MEDIA_TYPE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        context.skipRemainingHandlers();
    }

    private static Approach approach(Context context) {
        return new Approach(
                context.method().name(),
                true,
                context.queryParam("transport"),
                context.queryParam("sid"),
                context.queryParam("j") != null,
                context.queryParam("EIO"),
                context.header("Origin"),
                context.header("Host"));
    }

    private void carry(WsConfig ws) {
        ws.onConnect(this::open);
        ws.onMessage(context -> receiver(context).ifPresent(receiver -> receiver.receive(context.message())));
        ws.onBinaryMessage(
                context -> receiver(context).ifPresent(receiver -> receiver.receive(copied(context.data()))));
        ws.onClose(context -> receiver(context).ifPresent(Receiver::transportClosed));
    }

    private void open(WsContext context) {
        var socket = new WebSocketTransport(context.session, engine.settings());
        var polled = context.<PollingTransport>attribute(POLLED);
        if (polled != null) receive(context, Upgrade.begin(polled, socket, engine));
        else openNew(context, socket);
    }

    /** Others may have come meanwhile. */
    private void openNew(WsContext context, WebSocketTransport socket) {
        engine.newcomers()
                .enter(Objects.requireNonNull(context.<String>attribute(HOST)))
                .ifPresentOrElse(
                        newcomer -> receive(context, engine.open(socket, newcomer)),
                        () -> socket.close(CloseReason.TOO_MANY));
    }

    /** It may end while nobody can be told of it yet. */
    private static void receive(WsContext context, Receiver receiver) {
        context.attribute(RECEIVER, receiver);
        if (!context.session.isOpen()) receiver.transportClosed();
    }

    private static Optional<Receiver> receiver(WsContext context) {
        return Optional.ofNullable(context.attribute(RECEIVER));
    }

    /** The buffer is Jetty's, and used again after the handler. */
    private static byte[] copied(ByteBuffer data) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }
}
