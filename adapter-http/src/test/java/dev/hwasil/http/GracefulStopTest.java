package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.image.SamplePicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A server that is stopped while people work. */
final class GracefulStopTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();

    @Test
    void it_says_first_that_it_is_not_ready_and_serves_as_before() {
        door.stop.announce();

        assertThat(door.stranger().get("/api/health/ready").is(503).asText())
                .isEqualTo("{\"status\":\"unavailable\","
                        + "\"checks\":{\"database\":\"ok\",\"node\":\"unavailable\",\"storage\":\"ok\"}}");
        assertThat(mina.get("/api/projects").is(200).header("Connection")).isEqualTo("close");
    }

    @Test
    void who_comes_too_late_is_not_let_in() {
        var port = door.port();

        door.stop.refuse();

        // The first may still be let in by the system, until the thread that accepts has noticed.
        assertThat(IntStream.range(0, 100).anyMatch(_ -> isRefused(port))).isTrue();
    }

    @Test
    void what_comes_over_a_connection_that_is_open_may_come_again_elsewhere() {
        try (var wire = Wire.to(door)) {
            wire.send(Wire.head("GET /api/health HTTP/1.1", "Host: a"));
            assertThat(wire.until("\"version\":\"1.2.3\"}")).startsWith("HTTP/1.1 200 ");
            door.stop.refuse();
            wire.send(Wire.head("GET /api/health HTTP/1.1", "Host: a"));

            assertThat(wire.rest())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("\r\nRetry-After: 1\r\n")
                    .contains("\r\nConnection: close\r\n")
                    .contains("\"code\":\"unavailable\"");
        }
    }

    @Test
    void what_was_taken_is_answered_before_it_ends() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        door.optimizer.whileRendering(() -> {
            begun.countDown();
            awaited(goOn);
        });
        var project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var scene =
                mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(10, 10).bytes());
        var upload = CompletableFuture.supplyAsync(() -> mina.post("/api/scenes/" + scene + "/images", form));
        awaited(begun);

        door.stop.refuse();
        var finished = CompletableFuture.runAsync(door.stop::finish);
        assertThatThrownBy(() -> finished.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        goOn.countDown();

        finished.get(GracefulStop.PATIENCE.toSeconds() - 1, TimeUnit.SECONDS);
        upload.get(1, TimeUnit.SECONDS).is(201);
    }

    private static boolean isRefused(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException _) {
            return true;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
