package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official socket.io-client, with nothing changed in it, against the whole product. */
final class ClientsIT {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the clients 4.8, 4.0 and 3.1 work over WebSocket, polling and both, and come back by themselves")
    void every_client_works_over_every_transport() throws Exception {
        try (var product = Product.start(folder)) {
            assertThat(Script.run("clients.mjs", Map.of(), product.address()))
                    .contains("4.8 both", "4.0 polling", "3.1 websocket");
        }
    }

    @Test
    @DisplayName(
            "the client's code of the technical design is answered in all that it sends, and hears all that it names")
    void the_client_of_the_design_is_answered_and_hears() throws Exception {
        var picture = Files.write(folder.resolve("image.png"), Pictures.lineDrawing(64, 48));
        try (var product = Product.start(folder.resolve("data"))) {
            assertThat(Script.run("seed-client.mjs", Map.of(), product.address(), picture.toString()))
                    .contains("\"heard\":18,\"listeners\":18");
        }
    }

    @Test
    @DisplayName("RT-20 a client whose server is killed and started again hears every event once and in order")
    void a_client_whose_server_is_killed_misses_nothing() throws Exception {
        var product = Product.start(folder);
        var port = Integer.toString(product.port());
        var script = Script.start("comes-back.mjs", Map.of(), product.address());
        try (var said = new BufferedReader(script.inputReader(StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("kill");
            product.kill();
            try (var _ = Product.start(folder, Map.of("PORT", port))) {
                var rest = said.lines().collect(Collectors.joining("\n"));
                assertThat(script.waitFor()).as(rest).isZero();
                assertThat(rest).contains("\"heard\":[1,2,3,4,5,6]");
            }
        } finally {
            script.destroyForcibly();
            product.close();
        }
    }
}
