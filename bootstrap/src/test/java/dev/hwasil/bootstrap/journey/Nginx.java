package dev.hwasil.bootstrap.journey;

import dev.hwasil.domain.world.Fresh;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The nginx of {@code docs/operations.md}, as it stands there but for the ports, in front of two nodes. */
final class Nginx implements AutoCloseable {

    private static final Path MANUAL = Path.of("..", "docs", "operations.md");
    private static final Pattern CONFIGURATION = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it in that folder, before these. */
    static Nginx start(Path program, Path folder, Product one, Product other) throws IOException {
        var port = Fresh.port();
        var manual = CONFIGURATION.matcher(Files.readString(MANUAL));
        if (!manual.find()) throw new IllegalStateException("the manual shows no nginx");
        var shown = manual.group(1)
                .replace("127.0.0.1:3001", "127.0.0.1:" + one.port())
                .replace("127.0.0.1:3002", "127.0.0.1:" + other.port())
                .replace("listen 8080", "listen " + port);
        var temporary = "client_body proxy fastcgi uwsgi scgi"
                .replaceAll("(\\w+)", "$1_temp_path " + folder.resolve("$1") + ";");
        var file = Files.writeString(
                Files.createDirectories(folder).resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    %2$s
                    %3$s
                }
                """.formatted(folder, temporary, shown));
        var log = folder.resolve("said").toFile();
        var process = new ProcessBuilder(program.toString(), "-c", file.toString(), "-e", folder + "/error.log")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Waiting.until(() -> listens(port) || !process.isAlive());
        if (!process.isAlive()) throw new IllegalStateException(Files.readString(log.toPath()));
        return new Nginx(process, port);
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        var _ = process.onExit().orTimeout(10, TimeUnit.SECONDS).join(); // or its folder is not let go yet
    }
}
