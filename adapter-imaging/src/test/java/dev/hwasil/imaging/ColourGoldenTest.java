package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our main renditions against what libvips or ImageMagick make of the same files: {@code benchmark/golden} wrote both.
 */
final class ColourGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String REFERENCE = ".reference.webp";

    /** On average: below what is just seen. A rendition is lossy, which takes its share. */
    private static final double MOST = 2;

    private static final WebpImageOptimizer FASTEST = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);
    private static final WebpImageOptimizer JDK = new WebpImageOptimizer(
            WebpImageOptimizer.DEFAULT_PIXEL_LIMIT, 512 << 20, () -> Codecs.with(new ImageIoJpegDecoder()));

    static List<String> pictures() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(REFERENCE))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    static void close() {
        FASTEST.close();
        JDK.close();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void colours_are_those_that_another_tool_shows(String name) throws IOException {
        var picture = FOLDER.resolve(name);
        var reference = Decoded.of(new Content.Bytes(Files.readAllBytes(FOLDER.resolve(name + REFERENCE))));

        for (var optimizer : List.of(FASTEST, JDK)) {
            var seen = Decoded.of(
                    optimizer.render(picture, optimizer.probe(picture)).main());
            assertThat(seen.size()).isEqualTo(reference.size());
            for (int ground : new int[] {255, 0}) {
                var mean = ColourDistance.mean(seen.image(), reference.image(), ground);
                assertThat(mean).as("mean distance on %d", ground).isLessThanOrEqualTo(MOST);
            }
        }
    }
}
