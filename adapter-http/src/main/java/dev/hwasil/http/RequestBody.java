package dev.hwasil.http;

import dev.hwasil.domain.error.DomainException;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * The bytes of a request as they arrive. A sender who lets us wait, or whose bytes only drip, is cut off; so is one
 * whose bytes are no HTTP. Not thread-safe.
 */
final class RequestBody extends InputStream {

    /** Slower than the slowest phone that still works. */
    private static final long MIN_BYTES_PER_SECOND = 1024;

    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final int SOME_BYTES = 64 * 1024;

    private final ServletInputStream stream;
    private final long windowNanos;
    private final long bytesPerWindow;
    private long waitedNanos;
    private long bytes;
    private boolean isCutOff;

    private RequestBody(ServletInputStream stream, Duration patience) {
        this.stream = stream;
        this.windowNanos = patience.toNanos();
        this.bytesPerWindow = Math.max(1, MIN_BYTES_PER_SECOND * patience.toMillis() / 1000);
    }

    /** The body of this request; in each stretch of {@code patience} something must come. */
    static RequestBody of(HttpServletRequest request, Duration patience) {
        try {
            return new RequestBody(request.getInputStream(), patience);
        } catch (IOException broken) {
            throw understood(broken);
        }
    }

    /**
     * Reads what is left of a request that has been refused: somebody who is still sending might not see the answer. A
     * sender who waits to be asked for the body is left alone.
     */
    static void discard(HttpServletRequest request, HttpSettings settings) {
        if (request.getHeader("Expect") != null) return;
        try {
            var _ = of(request, settings.patience()).skip(settings.maxUploadBytes());
        } catch (DomainException | HttpResponseException | IOException _) {
            // the answer says what was wrong first
        }
    }

    /** Goes on reading when the answer has been sent (RFC 9112, section 9.6), and not for long. */
    static void linger(HttpServletRequest request, HttpSettings settings) {
        if (request.getHeader("Expect") != null) return;
        var start = System.nanoTime();
        try {
            var rest = of(request, settings.patience());
            while (rest.skip(SOME_BYTES) > 0 && System.nanoTime() - start < LINGER.toNanos()) {}
        } catch (DomainException | HttpResponseException | IOException _) {
            // the answer has been given
        }
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (isCutOff) return -1;
        try {
            var start = System.nanoTime();
            var count = stream.read(buffer, offset, length);
            if (count > 0) requirePace(count, System.nanoTime() - start);
            return count;
        } catch (IOException broken) {
            isCutOff = true;
            throw understood(broken);
        }
    }

    /** Counts the time that we wait for the sender, not the time that we take ourselves. */
    private void requirePace(int count, long waited) {
        bytes += count;
        waitedNanos += waited;
        if (waitedNanos < windowNanos) return;
        if (bytes < bytesPerWindow) {
            isCutOff = true;
            throw tooSlow();
        }
        waitedNanos = 0;
        bytes = 0;
    }

    private static RuntimeException understood(IOException broken) {
        if (broken.getCause() instanceof TimeoutException) return tooSlow();
        return new MalformedRequest("The request ended too early or is broken.").asException();
    }

    private static RuntimeException tooSlow() {
        return new HttpResponseException(408);
    }
}
