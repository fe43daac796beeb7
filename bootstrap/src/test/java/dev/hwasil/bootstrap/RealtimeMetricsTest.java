package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.operations.Metrics;
import dev.hwasil.ws.RealtimeFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the figures of real time stand where a scraper looks for them, each with what it means. */
final class RealtimeMetricsTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:hwasil|jvm|process)_[a-z_]+[a-z]\\b");

    private record Fixed(
            int sockets,
            int rooms,
            long queuedBytes,
            long slowReaders,
            long recovered,
            long denied,
            long delivered,
            long coalesced,
            long flooding)
            implements RealtimeFigures {}

    private static String scraped(RealtimeFigures figures) {
        var metrics = new Metrics();
        RealtimeMetrics.add(metrics, figures);
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "hwasil_sockets, gauge, 1",
        "hwasil_rooms, gauge, 2",
        "hwasil_send_queue_bytes, gauge, 3",
        "hwasil_slow_readers_total, counter, 4",
        "hwasil_events_delivered_total, counter, 7",
        "hwasil_cursors_coalesced_total, counter, 8",
        "hwasil_flood_refusals_total, counter, 9"
    })
    void each_figure_has_its_type_its_meaning_and_its_value(String name, String type, int value) {
        var text = scraped(new Fixed(1, 2, 3, 4, 5, 6, 7, 8, 9));

        assertThat(text)
                .containsPattern("(?m)^# HELP " + name + " [A-Z].+\\.$")
                .contains("# TYPE " + name + " " + type + "\n")
                .contains("\n" + name + " " + value + ".0\n");
    }

    @Test
    void recoveries_are_told_apart_by_their_outcome() {
        assertThat(scraped(new Fixed(1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .containsPattern("(?m)^# HELP hwasil_recoveries_total [A-Z].+\\.$")
                .contains("hwasil_recoveries_total{outcome=\"ok\"} 5.0")
                .contains("hwasil_recoveries_total{outcome=\"denied\"} 6.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/prometheus/alerts.yaml", "deploy/grafana/hwasil.json"})
    void what_is_looked_at_is_there(String file) throws IOException {
        var metrics = new Metrics();
        RealtimeMetrics.add(metrics, new Fixed(1, 2, 3, 4, 5, 6, 7, 8, 9));
        metrics.gauge("hwasil_waiting", "Requests that wait.", () -> 0);
        metrics.answered("GET", "/", 200, 0.1);
        var there = NAME.matcher(new String(metrics.text(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        var looked =
                NAME.matcher(Files.readString(Path.of("..", file))).results().map(MatchResult::group);

        assertThat(looked)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(there).contains(name));
    }
}
