package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A bare connection, for what no well-behaved client sends. */
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /** A connection over which nothing has been sent. */
    public static Wire to(Door door) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.setTcpNoDelay(true);
            return new Wire(socket);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What comes back for these bytes until the other side closes. */
    public static String exchange(Door door, String request) {
        try (var wire = to(door)) {
            wire.send(request);
            return wire.rest();
        }
    }

    /** What comes back for a request that is no HTTP: a problem of that status, like all others, and the end. */
    public static String refused(Door door, String request, int status) {
        var answer = exchange(door, request);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                .contains("\r\nCache-Control: no-store\r\n")
                .contains("\r\nContent-Security-Policy: default-src 'none'")
                .containsPattern("\r\nX-Request-Id: [0-9a-f-]{36}\r\n")
                .contains("\"status\":" + status + ",")
                .contains("\"code\":\"malformed-request\"")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception", "badMessage", "<html", "Server:");
        return answer;
    }

    /** The head of a request, line by line. */
    public static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    /** Sends a text, a byte a character. */
    public void send(String text) {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A byte every few milliseconds, until nobody takes them any more. */
    public void drip(byte[] bytes) {
        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        for (var at = 0; at < bytes.length && !hasAnswer(); at++) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("not cut off");
            try {
                send(new byte[] {bytes[at]});
            } catch (UncheckedIOException _) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Whether something has come back already. */
    private boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException lost) {
            return true;
        }
    }

    /** What comes up to the end of these words, while the connection stays open. */
    public String until(String words) {
        var said = new StringBuilder();
        try {
            while (said.indexOf(words) < 0) {
                var next = socket.getInputStream().read();
                if (next < 0) throw new AssertionError("closed after: " + said);
                said.append((char) next);
            }
            return said.toString();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** All that comes until the other side closes. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
