package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one database, with official socket.io-clients on each. */
final class NodesIT {

    private static final String SECRET = "two nodes share this secret of theirs";

    @TempDir
    Path folder;

    @Test
    @DisplayName("what happens on one node is heard, seen and obeyed on the other at once")
    void two_nodes_are_one() throws Exception {
        try (var database = Database.start(folder.resolve("database"));
                var one = Product.start(folder.resolve("one"), database.settings(SECRET));
                var other = Product.start(folder.resolve("other"), database.settings(SECRET))) {
            var script = Script.start("nodes.mjs", Map.of(), one.address(), other.address());
            try (var said = new BufferedReader(script.inputReader(StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("kill");
                one.kill();
                var rest = said.lines().collect(Collectors.joining("\n"));
                assertThat(script.waitFor()).as(rest).isZero();
                assertThat(rest).contains("\"event\":", "\"gone\":");
            } finally {
                script.destroyForcibly();
            }
        }
    }
}
