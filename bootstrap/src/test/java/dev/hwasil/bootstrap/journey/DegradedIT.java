package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case of {@code benchmark/degraded}, once. */
final class DegradedIT {

    @TempDir
    Path folder;

    @Test
    void without_its_database_each_question_has_its_answer_and_all_comes_back_by_itself() throws Exception {
        var said = Proof.run("degraded/degraded.mjs", folder, "--cases", "stopped");

        assertThat(said).contains("\"isRight\": true", "\"lost\": 0", "\"starts\": 0");
    }
}
