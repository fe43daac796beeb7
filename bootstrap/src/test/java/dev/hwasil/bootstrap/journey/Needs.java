package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a journey needs of the machine: without it the journey is left out by name, or fails where it is required. */
final class Needs {

    private Needs() {}

    /** A Chromium; {@code chromium} in {@code HWASIL_REQUIRE} makes its absence a failure. */
    static Path chromium() {
        var found = List.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (isRequired("chromium")) assertThat(found).as("a Chromium").isPresent();
        assumeTrue(found.isPresent(), "left out: the browser's journey needs a Chromium");
        return found.orElseThrow();
    }

    /** An nginx; {@code nginx} in {@code HWASIL_REQUIRE} makes its absence a failure. */
    static Path nginx() {
        var program = Path.of("/usr/sbin/nginx");
        if (isRequired("nginx")) assertThat(program).isExecutable();
        assumeTrue(Files.isExecutable(program), "left out: the journey through a proxy needs an nginx");
        return program;
    }

    private static boolean isRequired(String what) {
        var required = String.valueOf(System.getenv("HWASIL_REQUIRE"));
        return List.of(required.split(" ", -1)).contains(what);
    }
}
