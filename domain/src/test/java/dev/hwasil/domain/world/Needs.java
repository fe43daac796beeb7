package dev.hwasil.domain.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a test needs of the machine: without it the test is left out by name, or fails where its word is in
 * {@code HWASIL_REQUIRE}.
 */
public final class Needs {

    private Needs() {}

    /** A Chromium; the word is {@code chromium}. */
    public static Path chromium() {
        return program(
                "chromium",
                "left out: the browser's journey needs a Chromium",
                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome");
    }

    /** An nginx; the word is {@code nginx}. */
    public static Path nginx() {
        return program("nginx", "left out: the journey through a proxy needs an nginx", "/usr/sbin/nginx");
    }

    /** A Caddy; the word is {@code caddy}. */
    public static Path caddy() {
        return program("caddy", "left out: the journey through this proxy needs a Caddy", "/usr/bin/caddy");
    }

    /** A Redis; the word is {@code redis-server}. */
    public static Path redisServer() {
        return program("redis-server", "left out: this needs a redis-server", "/usr/bin/redis-server");
    }

    private static Path program(String word, String leftOut, String... places) {
        var found = List.of(places).stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (isRequired(word)) assertThat(found).as("a " + word).isPresent();
        assumeTrue(found.isPresent(), leftOut);
        return found.orElseThrow();
    }

    private static boolean isRequired(String word) {
        var required = String.valueOf(System.getenv("HWASIL_REQUIRE"));
        return List.of(required.split(" ", -1)).contains(word);
    }
}
