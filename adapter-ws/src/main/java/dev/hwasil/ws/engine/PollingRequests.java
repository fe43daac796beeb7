package dev.hwasil.ws.engine;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * An engine's requests in Javalin, but for those that ask for a WebSocket. One that waits for packets holds no thread;
 * its answer is written on a thread of its own, for that takes as long as the client likes.
 */
final class PollingRequests {

    private static final Executor WRITERS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ws-poll-", 0).factory());

    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final Engine engine;

    PollingRequests(Engine engine) {
        this.engine = engine;
    }

    void answer(Context context) throws IOException {
        context.header("Cache-Control", "no-store");
        welcome(context);
        if (context.method().equals(HandlerType.OPTIONS)) tellOptions(context);
        else letIn(context);
    }

    /** Pages of allowed origins may read the answer, too (the CORS protocol of the Fetch standard). */
    private void welcome(Context context) {
        var origin = context.header("Origin");
        if (origin == null || !engine.settings().origins().allow(origin, context.header("Host"))) return;
        context.res().addHeader("Vary", "Origin");
        context.header("Access-Control-Allow-Origin", origin).header("Access-Control-Allow-Credentials", "true");
    }

    private static void tellOptions(Context context) {
        context.status(NO_CONTENT).header("Allow", "GET, OPTIONS, POST");
        if (!context.res().containsHeader("Access-Control-Allow-Origin")) return;
        context.header("Access-Control-Allow-Methods", "GET, POST");
        Optional.ofNullable(context.header("Access-Control-Request-Headers"))
                .ifPresent(wanted -> context.header("Access-Control-Allow-Headers", wanted));
    }

    private void letIn(Context context) throws IOException {
        var refusal = JavalinMount.approach(context, false)
                .refusal(engine::carrier, engine.settings().origins());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        var sid = context.queryParam("sid");
        if (sid == null) {
            if (engine.isClosed()) context.status(UNAVAILABLE);
            else poll(context, engine.openPolled());
            return;
        }
        var polling = engine.polled(sid);
        if (polling.isEmpty()) refuse(context, Refusal.UNKNOWN_SID);
        else if (context.method().equals(HandlerType.GET)) poll(context, polling.get());
        else deliver(context, polling.get());
    }

    private void poll(Context context, PollingTransport polling) {
        var poll = new Poll(cutting(context));
        polling.poll(poll);
        context.future(() -> {
            context.req().getAsyncContext().setTimeout(0); // the heartbeat lets none wait for ever
            return poll.answer().thenAcceptAsync(answer -> answer(context, poll, answer), WRITERS);
        });
    }

    private void answer(Context context, Poll poll, Poll.Answer answer) {
        switch (answer) {
            case Poll.Answer.Refused refused -> refuse(context, refused.refusal());
            case Poll.Answer.Packets packets -> {
                if (isWritten(context, poll, Payload.of(packets.packets())))
                    packets.written().run();
                else packets.failed().run();
            }
        }
    }

    private boolean isWritten(Context context, Poll poll, byte[] body) {
        var limit = engine.timers()
                .schedule(poll::cut, engine.settings().writeTimeout().toNanos(), TimeUnit.NANOSECONDS);
        context.contentType("text/plain; charset=UTF-8");
        try {
            try (var out = context.outputStream()) {
                out.write(body);
            }
            context.res().getOutputStream().close();
            return true;
        } catch (IOException _) {
            return false;
        } finally {
            limit.cancel(false);
        }
    }

    private static void deliver(Context context, PollingTransport polling) throws IOException {
        var request = context.req();
        var type = request.getContentType();
        var isText = type == null || !type.startsWith("application/octet-stream");
        var delivery = new Delivery(request.getInputStream(), request.getContentLengthLong(), isText, cutting(context));
        var refusal = polling.deliver(delivery);
        if (refusal.isPresent()) refuse(context, refusal.get());
        else context.contentType("text/html").result("ok"); // a browser might offer a plain text for download
    }

    private static void refuse(Context context, Refusal refusal) {
        context.status(refusal.status()).contentType(Refusal.MEDIA_TYPE).result(refusal.json());
    }

    private static Runnable cutting(Context context) {
        var endPoint = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return endPoint::close;
    }
}
