package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two minutes of {@code benchmark/delivery}, which breaks something every two seconds. {@code hwasil.delivery.seconds}
 * and {@code hwasil.delivery.seed} make it another run.
 */
final class DeliveryIT {

    private static final int SECONDS = Integer.getInteger("hwasil.delivery.seconds", 120);
    private static final int SEED = Proof.seed("hwasil.delivery.seed");

    @TempDir
    Path folder;

    @Test
    @DisplayName("RT-12 RT-20 clients hear every event once and in order, whatever breaks")
    void clients_hear_every_event_once_and_in_order_whatever_breaks() throws Exception {
        var said = Proof.run(
                "delivery/delivery.mjs",
                folder,
                "--seconds",
                Integer.toString(SECONDS),
                "--seed",
                Integer.toString(SEED),
                "--json",
                Path.of("target", "delivery.json").toString());

        assertThat(said).contains("\"gaps\": 0", "\"doubles\": 0", "\"reorders\": 0", "\"notRecovered\": 0");
    }
}
