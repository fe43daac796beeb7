package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What comes back when something behind the door fails. */
final class FailuresTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Problems.class);

    @AutoClose
    private final Door door = Door.open();

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Client mina = door.someone().with("X-Request-Id", "the-request");

    @BeforeEach
    void listen() {
        LOGGER.setAdditive(false);
        LOGGER.addAppender(logged);
        logged.start();
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.detachAppender(logged);
        LOGGER.setAdditive(true);
    }

    private Answer upload() {
        var project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var scene =
                mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(10, 10).bytes());
        return mina.post("/api/scenes/" + scene + "/images", form);
    }

    @Test
    void a_bug_is_hidden_and_logged_under_the_request_s_id() {
        door.files.refuseWith(new IllegalStateException("select * from secrets at /srv/hwasil"));

        var answer = upload().isProblem(500, "internal-error");

        assertThat(answer.header("X-Request-Id")).isEqualTo("the-request");
        assertThat(answer.asText()).doesNotContain("secrets", "/srv", "IllegalState");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains("the-request");
            assertThat(event.getThrowableProxy().getMessage()).contains("select * from secrets");
        });
    }

    @Test
    void a_stack_that_is_at_its_end_is_answered_like_any_bug() {
        door.optimizer.whileRendering(() -> {
            throw new StackOverflowError();
        });

        var answer = upload().isProblem(500, "internal-error");

        assertThat(answer.header("X-Request-Id")).isEqualTo("the-request");
        assertThat(logged.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("the-request"));
    }

    @Test
    void a_storage_that_is_away_is_unavailable_for_a_while() {
        door.files.refuseWith(new StorageUnavailable().asException());

        var answer = upload().isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void a_full_storage_says_so() {
        door.files.refuseWith(new NoRoomLeft().asException());

        upload().isProblem(507, "storage-full");
        assertThat(door.files.keys()).isEmpty();
    }

    @Test
    void nothing_that_arrived_is_left_behind() {
        for (var trouble : List.of(new IllegalStateException("a bug"), new StorageUnavailable().asException())) {
            door.files.refuseWith(trouble);
            assertThat(upload().status()).isGreaterThanOrEqualTo(500);
            Eventually.until(() -> door.arriving().isEmpty());
        }
    }

    @Test
    void a_sender_who_goes_in_the_middle_is_no_failure_of_ours() {
        try (var wire = Wire.to(door)) {
            wire.send(loginHead("Content-Length: 100") + "{\"login\":");
        }
        try (var wire = Wire.to(door)) {
            wire.send(loginHead("Transfer-Encoding: chunked") + "zz\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 400 ");
        }

        assertThat(logged.list).isEmpty();
    }

    private static String loginHead(String framing) {
        return Wire.head("POST /api/auth/login HTTP/1.1", "Host: a", "Content-Type: application/json", framing);
    }
}
