package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Senders that keep the door open, by intent or by a bad line. */
final class SlowSendersTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @AutoClose
    private final Door door = Door.open(settings -> new HttpSettings(
            0,
            false,
            settings.incoming(),
            settings.maxUploadBytes(),
            settings.version(),
            Set.of(),
            TrustedProxies.NONE,
            Set.of(),
            PATIENCE));

    private final Client mina = door.someone();

    private String scene() {
        var project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        return mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
    }

    private String head(String path, String type, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + mina.header("Authorization")
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void a_json_body_that_drips_is_cut_off() {
        try (var wire = Wire.to(door)) {
            wire.send(head("/api/projects", "application/json", 100_000));
            wire.drip(new byte[100_000]);
            assertThat(wire.rest()).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void a_head_that_drips_is_cut_off() {
        try (var wire = Wire.to(door)) {
            wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\nX-A: ");
            wire.drip("b".repeat(6_000).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_head_that_drips_after_an_answer_is_cut_off() {
        try (var wire = Wire.to(door)) {
            wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(wire.until("}")).startsWith("HTTP/1.1 200 ");
            wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\nX-A: ");
            wire.drip("b".repeat(6_000).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_connection_that_asks_again_and_again_is_not_cut_off() {
        try (var wire = Wire.to(door)) {
            var until = Instant.now().plus(PATIENCE.multipliedBy(4));
            while (Instant.now().isBefore(until)) {
                wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
                wire.until("}");
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    @Test
    void a_refused_sender_is_not_waited_for_longer() {
        try (var wire = Wire.to(door)) {
            wire.send("POST /api/projects HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n{");
            assertThat(wire.rest()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void work_that_takes_long_is_not_cut_off() {
        door.optimizer.whileRendering(() -> {
            var until = Instant.now().plus(PATIENCE.multipliedBy(3));
            while (Instant.now().isBefore(until)) LockSupport.parkNanos(1_000_000);
        });
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(10, 10).bytes());

        mina.post("/api/scenes/" + scene() + "/images", form).is(201);
    }
}
