package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.operations.Metrics;
import dev.hwasil.ws.RealtimeFigures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the figures of real time stand where a scraper looks for them, each with what it means. */
final class RealtimeMetricsTest {

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
}
