package dev.hwasil.ws.engine;

import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Answers all that is asked of an engine's path. It stands in Jetty, before Javalin: there an answer can be given at
 * any time, holds no thread while it is waited for or written, and its failure can be known; and a WebSocket is no more
 * than its frames.
 */
final class EnginePath extends Handler.Wrapper {

    private static final HttpField NOT_STORED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField BY_ORIGIN = new PreEncodedHttpField(HttpHeader.VARY, "Origin");

    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final Engine engine;
    private final Set<String> paths;

    EnginePath(Engine engine) {
        this.engine = engine;
        var path = engine.settings().path();
        this.paths = Set.of(path, path + "/");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!paths.contains(request.getHttpURI().getCanonicalPath())) return super.handle(request, response, callback);

        response.getHeaders().put(NOT_STORED);
        welcome(request, response);
        var exchange = new Exchange(request, response, callback, engine);
        if (request.getMethod().equals("OPTIONS")) tellOptions(request, response, exchange);
        else letIn(request, exchange, Opening.isAskedBy(request) ? new Opening(request, response, callback) : null);
        return true;
    }

    /** Pages of allowed origins may read the answer, too (the CORS protocol of the Fetch standard). */
    private void welcome(Request request, Response response) {
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        var host = request.getHeaders().get(HttpHeader.HOST);
        if (origin == null || !engine.settings().origins().allow(origin, host)) return;
        response.getHeaders()
                .add(BY_ORIGIN)
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }

    private static void tellOptions(Request request, Response response, Exchange exchange) {
        var headers = response.getHeaders().put(HttpHeader.ALLOW, "GET, OPTIONS, POST");
        if (headers.contains(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .put(
                            HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
                            request.getHeaders().get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS));
        }
        exchange.answer(NO_CONTENT);
    }

    private void letIn(Request request, Exchange exchange, @Nullable Opening opening) {
        var query = Request.extractQueryParameters(request);
        var refusal = approach(request, query, opening != null)
                .refusal(engine::openedBy, engine.settings().origins());
        var sid = query.getValue("sid");
        if (refusal.isPresent()) exchange.refuse(refusal.get());
        else if (opening != null && !opening.isSound()) exchange.refuse(Refusal.BAD_REQUEST);
        else if (sid != null) carryOn(request, sid, exchange, opening);
        else if (engine.isClosed()) exchange.answer(UNAVAILABLE);
        else open(request, exchange, opening);
    }

    private void open(Request request, Exchange exchange, @Nullable Opening opening) {
        engine.newcomers()
                .enter(Request.getRemoteAddr(request), request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR))
                .ifPresentOrElse(
                        newcomer -> {
                            if (opening == null) engine.openPolled(newcomer).poll(exchange);
                            else opening.accept(engine, socket -> engine.open(socket, newcomer), newcomer::leave);
                        },
                        () -> exchange.refuse(Refusal.TOO_MANY));
    }

    private static Approach approach(Request request, Fields query, boolean upgrade) {
        var headers = request.getHeaders();
        return new Approach(
                request.getMethod(),
                upgrade,
                query.getValue("transport"),
                query.getValue("sid"),
                query.getNames().contains("j"),
                query.getValue("EIO"),
                headers.get(HttpHeader.ORIGIN),
                headers.get(HttpHeader.HOST));
    }

    private void carryOn(Request request, String sid, Exchange exchange, @Nullable Opening opening) {
        var polled = engine.polled(sid);
        if (polled.isEmpty()) exchange.refuse(Refusal.UNKNOWN_SID);
        else if (opening != null)
            opening.accept(engine, socket -> Upgrade.begin(polled.get(), socket, engine), () -> {});
        else if (request.getMethod().equals("GET")) polled.get().poll(exchange);
        else deliver(request, polled.get(), exchange);
    }

    private static void deliver(Request request, PollingTransport polled, Exchange exchange) {
        var delivery = new Delivery(
                Content.Source.asInputStream(request),
                request.getLength(),
                isText(request.getHeaders().get(HttpHeader.CONTENT_TYPE)),
                exchange::cut);
        polled.deliver(delivery).ifPresentOrElse(exchange::refuse, exchange::accept);
    }

    private static boolean isText(@Nullable String contentType) {
        return contentType == null || !contentType.startsWith("application/octet-stream");
    }
}
