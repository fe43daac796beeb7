package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A little of {@code benchmark/api}; {@code hwasil.api.requests} and {@code hwasil.api.seed} make it another run. */
final class ApiFuzzIT {

    private static final int REQUESTS = Integer.getInteger("hwasil.api.requests", 2_000);
    private static final int SEED = Proof.seed("hwasil.api.seed");

    private static final String LATE_BESIDE_OTHER_TESTS = "10000";

    @TempDir
    Path folder;

    @Test
    @DisplayName("no request that the document allows, or nearly, makes the server fail or tells an outsider anything")
    void no_request_makes_the_server_fail() throws Exception {
        var said = Proof.run(
                "api/fuzz.mjs",
                folder,
                "--requests",
                Integer.toString(REQUESTS),
                "--seed",
                Integer.toString(SEED),
                "--late",
                LATE_BESIDE_OTHER_TESTS);

        assertThat(said).contains("\"serverErrors\": 0", "\"unanswered\": 0", "\"leaks\": 0", "\"logged\": 0");
    }
}
