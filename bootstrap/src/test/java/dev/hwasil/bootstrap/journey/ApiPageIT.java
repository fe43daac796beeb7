package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that describes the API, in a real browser. */
final class ApiPageIT {

    @TempDir
    static Path folder;

    @Test
    void every_operation_can_be_read_and_tried_and_nobody_else_hears_of_it() throws Exception {
        var chromium = Needs.chromium();
        var screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        try (var product = Product.start(folder.resolve("data"))) {
            assertThat(Script.run(
                            "docs.mjs",
                            Map.of("CHROMIUM", chromium.toString()),
                            product.address(),
                            screenshots.toAbsolutePath().toString()))
                    .isNotBlank();
        }
    }
}
