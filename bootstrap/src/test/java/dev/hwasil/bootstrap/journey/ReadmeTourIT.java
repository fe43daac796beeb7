package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tour that the README promises, copied and pasted. */
final class ReadmeTourIT {

    private static final Pattern TOUR = Pattern.compile("<!-- tour:[^>]*-->\\n```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_tour_works_as_it_is_written(String readme) throws Exception {
        var tour = TOUR.matcher(Files.readString(Path.of("..", readme)));
        assertThat(tour.find()).isTrue();
        Files.write(folder.resolve("photo.jpg"), Pictures.photo(1200, 800));
        Files.write(folder.resolve("drawing.png"), Pictures.lineDrawing(800, 600));

        try (var product = Product.start(folder.resolve("data"))) {
            var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", tour.group(1))
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            shell.environment().put("BASE", product.address());
            var process = shell.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            assertThat(said.lines()).containsExactly("2", "3", "the same bytes", "member", "미나");
            assertThat(Files.readAllBytes(folder.resolve("shown.webp"))).startsWith('R', 'I', 'F', 'F');
        }
    }
}
