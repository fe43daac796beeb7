package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's races of {@code benchmark/rights}, 25 of them; {@code hwasil.rights.races} says how many, in 25s. */
final class RightsEndIT {

    private static final int RACES = Integer.getInteger("hwasil.rights.races", 25);

    @TempDir
    Path folder;

    @Test
    @DisplayName("RT-6 RT-17 RT-18 who has lost a right hears nothing that is changed after, and changes nothing")
    void who_has_lost_a_right_hears_nothing_after() throws Exception {
        var said = Proof.run(
                "rights/rights.mjs",
                folder,
                "--races",
                Integer.toString(RACES),
                "--json",
                Path.of("target", "rights.json").toString());

        assertThat(said).contains("\"races\": " + RACES, "\"leaks\": 0");
    }
}
