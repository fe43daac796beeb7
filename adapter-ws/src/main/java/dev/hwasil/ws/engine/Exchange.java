package dev.hwasil.ws.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * A request over HTTP and its answer, which is given once: what comes after that is ignored. Giving it waits for
 * nobody. Thread-safe.
 */
final class Exchange {

    private static final int OK = 200;
    private static final String TEXT = "text/plain; charset=UTF-8";

    /** For what a browser would offer to save if it were plain text. */
    private static final String HTML = "text/html";

    private final Response response;
    private final Callback completion;
    private final EndPoint connection;
    private final boolean hasBody;
    private final Engine engine;
    private final long began;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile boolean over;

    /** One that may take its time: it is for the heartbeat to see that it does not take for ever. */
    Exchange(Request request, Response response, Callback completion, Engine engine) {
        this.response = response;
        this.completion = completion;
        this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
        this.hasBody = request.getLength() != 0;
        this.engine = engine;
        this.began = request.getBeginNanoTime();
        request.addIdleTimeoutListener(_ -> false);
    }

    /** How long it has been there. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether it began to arrive before the other. */
    boolean isBefore(Exchange other) {
        return began - other.began < 0;
    }

    /**
     * Answers with packets. Either {@code written} or {@code failed} is called, once, perhaps before this returns; a
     * client that does not read them in time is cut.
     */
    void answer(List<Outgoing> packets, Runnable written, Runnable failed) {
        var limit = engine.timers()
                .schedule(this::cut, engine.settings().writeTimeout().toNanos(), TimeUnit.NANOSECONDS);
        var outcome = Callback.from(InvocationType.NON_BLOCKING, written, _ -> failed.run());
        answer(OK, TEXT, Payload.of(packets), Callback.from(() -> limit.cancel(false), outcome));
    }

    /** Answers with one packet of the engine's own. */
    void answer(Outgoing packet) {
        answer(List.of(packet), () -> {}, () -> {});
    }

    /** Answers that packets were taken. */
    void accept() {
        answer(OK, HTML, "ok".getBytes(StandardCharsets.UTF_8), Callback.NOOP);
    }

    /** Answers that it is not let in. What it brings is not read, so nothing can follow it on its connection. */
    void refuse(Refusal refusal) {
        if (hasBody) response.getHeaders().put(HttpHeader.CONNECTION, "close");
        if (refusal == Refusal.TOO_MANY) response.getHeaders().put(HttpHeader.RETRY_AFTER, Refusal.RETRY_AFTER);
        answer(refusal.status(), Refusal.MEDIA_TYPE, refusal.json().getBytes(StandardCharsets.UTF_8), Callback.NOOP);
    }

    /** Answers without a body. */
    void answer(int status) {
        answer(status, null, new byte[0], Callback.NOOP);
    }

    private void answer(int status, @Nullable String contentType, byte[] body, Callback outcome) {
        if (!answered.compareAndSet(false, true)) return;
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        var end = Callback.from(() -> over = true, Callback.from(outcome, completion));
        response.write(true, ByteBuffer.wrap(body), end);
    }

    /**
     * Breaks the connection, also in the midst of an answer that the client does not read; not after it, for then the
     * connection is another request's.
     */
    void cut() {
        if (!over) connection.close();
    }
}
