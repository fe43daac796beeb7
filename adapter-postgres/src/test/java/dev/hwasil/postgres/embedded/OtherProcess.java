package dev.hwasil.postgres.embedded;

import dev.hwasil.postgres.embedded.EmbeddedPostgres.Connection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A JVM of its own that starts the embedded PostgreSQL and keeps it until it is killed. */
record OtherProcess(Process process, Connection connection) implements AutoCloseable {

    static OtherProcess startingOn(Path dataDir, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(), dataDir.toString());
        builder.environment().putAll(environment);
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(process.inputReader());
        return new OtherProcess(process, new Connection(said.readLine(), said.readLine(), said.readLine()));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            var connection = postgres.connection();
            System.out.printf("%s%n%s%n%s%n", connection.url(), connection.user(), connection.password());
            Thread.currentThread().join();
        }
    }
}
