package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.unit.Sha256;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One line a request: what was asked, by whom without a name, and what came of it. */
final class RequestLogTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("hwasil.requests");

    @AutoClose
    private final Door door = Door.open();

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        LOGGER.setAdditive(false);
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(logged);
        logged.start();
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.detachAppender(logged);
        LOGGER.setLevel(null);
        LOGGER.setAdditive(true);
    }

    @Test
    void a_refused_request_says_who_was_refused_and_names_nobody() {
        var mina = door.someone();
        var id = mina.id().toString();

        mina.with("X-Request-Id", "no-admin").get("/api/admin/users?q=secret").is(403);

        assertThat(line("no-admin"))
                .contains("method=GET", "path=/api/admin/users", "status=403", "user=" + pseudonym(id))
                .doesNotContain(id, "q=", "secret");
    }

    @Test
    void of_whom_nobody_knows_it_says_nothing() {
        door.stranger().with("X-Request-Id", "nobody").get("/api/projects").is(401);

        assertThat(line("nobody")).contains("status=401", "user=-");
    }

    private static String pseudonym(String id) {
        return Sha256.of(id).hex().substring(0, 12);
    }

    /** The pairs of the line of that request, which is written after its answer. */
    private String line(String request) {
        Eventually.until(() -> !find(request).isEmpty());
        return find(request);
    }

    private String find(String request) {
        synchronized (logged) {
            return logged.list.stream()
                    .map(event -> event.getKeyValuePairs().stream()
                            .map(pair -> pair.key + "=" + pair.value)
                            .collect(Collectors.joining(" ")))
                    .filter(pairs -> pairs.contains("requestId=" + request + " "))
                    .findFirst()
                    .orElse("");
        }
    }
}
