package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A program of {@code benchmark} that starts nodes of the product on a PostgreSQL of its own, and judges them. */
final class Proof {

    private Proof() {}

    /** Runs it below that folder with these words and answers what it said; it must end well. */
    static String run(String program, Path folder, String... words) throws IOException, InterruptedException {
        var _ = Product.said(Product.launch(folder.resolve("first"), Map.of(), "migrate"), 0); // PostgreSQL is unpacked
        var line = new ArrayList<String>();
        line.add("node");
        line.add(
                Path.of("..", "benchmark", program).toAbsolutePath().normalize().toString());
        line.addAll(List.of(words));
        line.addAll(List.of("--folder", folder.resolve("nodes").toString()));
        line.addAll(List.of("--postgres", postgres().toString(), "--"));
        line.addAll(Product.command());
        var proof = new ProcessBuilder(line).redirectErrorStream(true).start();
        try {
            var said = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(proof.waitFor()).as(said).isZero();
            return said;
        } finally {
            proof.destroy(); // it takes along what it has started
        }
    }

    /** The seed that this property gives, or another one each time. */
    static int seed(String property) {
        return Integer.getInteger(property, ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private static Path postgres() throws IOException {
        try (var found = Files.newDirectoryStream(Product.PROGRAMS, "programs-*")) {
            return found.iterator().next();
        }
    }
}
