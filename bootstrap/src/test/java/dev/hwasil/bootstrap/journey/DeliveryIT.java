package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two minutes of {@code benchmark/delivery}, which breaks something every two seconds. {@code hwasil.delivery.seconds}
 * and {@code hwasil.delivery.seed} make it another run.
 */
final class DeliveryIT {

    private static final int SECONDS = Integer.getInteger("hwasil.delivery.seconds", 120);
    private static final int SEED = Integer.getInteger(
            "hwasil.delivery.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    @TempDir
    Path folder;

    @Test
    @DisplayName("RT-12 RT-20 clients hear every event once and in order, whatever breaks")
    void clients_hear_every_event_once_and_in_order_whatever_breaks() throws Exception {
        var _ = Product.said(Product.launch(folder.resolve("first"), Map.of(), "migrate"), 0); // PostgreSQL is unpacked
        var proof = proof();
        try {
            var said = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(proof.waitFor()).as(said).isZero();
            assertThat(said).contains("\"gaps\": 0", "\"doubles\": 0", "\"reorders\": 0", "\"notRecovered\": 0");
        } finally {
            proof.destroy(); // it takes along what it has started
        }
    }

    private Process proof() throws IOException {
        var words = new ArrayList<>(List.of("node", program().toString()));
        words.addAll(List.of("--seconds", Integer.toString(SECONDS), "--seed", Integer.toString(SEED)));
        words.addAll(List.of("--folder", folder.resolve("nodes").toString()));
        words.addAll(List.of("--postgres", postgres().toString()));
        words.addAll(List.of("--json", Path.of("target", "delivery.json").toString(), "--"));
        words.addAll(Product.command());
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static Path program() {
        return Path.of("..", "benchmark", "delivery", "delivery.mjs")
                .toAbsolutePath()
                .normalize();
    }

    private static Path postgres() throws IOException {
        try (var found = Files.newDirectoryStream(Product.PROGRAMS, "programs-*")) {
            return found.iterator().next();
        }
    }
}
