package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of the web client's, run by Node: it uses the doors that only JavaScript has the keys to. */
final class Script {

    private static final int MINUTES = 5;

    private Script() {}

    /** Runs it and answers what it said; it must end well. */
    static String run(String name, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var process = start(name, settings, arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Starts it, for those who have something to do while it runs; it is killed when it runs for too long. */
    static Process start(String name, Map<String, String> settings, String... arguments) throws IOException {
        var script = Path.of("..", "web", "e2e", name).toAbsolutePath().normalize();
        var builder =
                new ProcessBuilder(Stream.concat(Stream.of("node", script.toString()), List.of(arguments).stream())
                        .toList());
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).start();
        var _ = process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
        return process;
    }
}
