package dev.hwasil.ws.socketio;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bodies that {@code benchmark/fuzz} begins with, and what becomes of them by chance. */
final class CodecFuzzTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz/bodies.txt");
    private static final int MUTANTS = 100_000;

    /** One body a line. */
    static List<String> bodies() throws IOException {
        return Files.readAllLines(SEEDS, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_is_read_or_refused(String body) {
        CodecFuzz.fuzzerTestOneInput(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("SIO-5 whatever a body is, it is read or refused")
    void whatever_a_body_is_it_is_read_or_refused() throws IOException {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        var bodies = bodies();
        for (var i = 0; i < MUTANTS; i++) {
            var body = bodies.get(random.nextInt(bodies.size())).getBytes(StandardCharsets.UTF_8);
            for (var change = random.nextInt(1, 6); change > 0; change--) body = changed(body, bodies, random);
            var mutant = body;
            assertThatCode(() -> CodecFuzz.fuzzerTestOneInput(mutant))
                    .as("seed %d: %s", seed, HexFormat.of().formatHex(mutant))
                    .doesNotThrowAnyException();
        }
    }

    /** A byte is another one, a part is gone, twice there, or another body's. */
    private static byte[] changed(byte[] body, List<String> bodies, SplittableRandom random) {
        if (body.length == 0) return new byte[] {(byte) random.nextInt()};
        var at = random.nextInt(body.length);
        var to = random.nextInt(at, body.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                var other = body.clone();
                other[at] = (byte) random.nextInt();
                yield other;
            }
            case 1 -> joined(body, at, body, to);
            case 2 -> joined(body, to, body, at);
            default -> {
                var other = bodies.get(random.nextInt(bodies.size())).getBytes(StandardCharsets.UTF_8);
                yield joined(body, at, other, Math.min(to, other.length));
            }
        };
    }

    private static byte[] joined(byte[] head, int end, byte[] tail, int from) {
        var whole = new byte[end + tail.length - from];
        System.arraycopy(head, 0, whole, 0, end);
        System.arraycopy(tail, from, whole, end, tail.length - from);
        return whole;
    }
}
