package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A few cycles of {@code benchmark/crash}; {@code hwasil.crash.cycles} and {@code hwasil.crash.seed} make it another
 * run.
 */
final class CrashIT {

    private static final int CYCLES = Integer.getInteger("hwasil.crash.cycles", 3);
    private static final int SEED = Proof.seed("hwasil.crash.seed");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"app", "postgres"})
    void nothing_acknowledged_is_lost_or_doubled_when_it_is_killed(String what) throws Exception {
        var said = Proof.run(
                "crash/crash.mjs",
                folder,
                "--what",
                what,
                "--cycles",
                Integer.toString(CYCLES),
                "--seed",
                Integer.toString(SEED));

        assertThat(said).contains("\"lost\": 0", "\"doubled\": 0", "\"otherBytes\": 0", "\"fsck\": 0");
    }
}
