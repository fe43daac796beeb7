package dev.hwasil.bootstrap.journey;

import dev.hwasil.domain.world.Fresh;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A proxy of {@code docs/operations.md}, as it stands there but for the ports, in front of two nodes. */
final class FrontProxy implements AutoCloseable {

    private static final Path MANUAL = Path.of("..", "docs", "operations.md");

    private final Process process;
    private final int port;

    private FrontProxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts this nginx in that folder, before these. */
    static FrontProxy nginx(Path program, Path folder, Product one, Product other) throws IOException {
        var port = Fresh.port();
        var shown = shown("nginx", one, other).replace("listen 8080", "listen " + port);
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
        return started(List.of(program.toString(), "-c", file.toString(), "-e", folder + "/error.log"), folder, port);
    }

    /** Starts this Caddy in that folder, before these; by HTTP, for nobody certifies a name here. */
    static FrontProxy caddy(Path program, Path folder, Product one, Product other) throws IOException {
        var port = Fresh.port();
        var shown = shown("caddyfile", one, other).replace("studio.example", "http://127.0.0.1:" + port);
        var file = Files.writeString(
                Files.createDirectories(folder).resolve("Caddyfile"), "{\n    admin off\n}\n\n" + shown);
        return started(
                List.of(program.toString(), "run", "--config", file.toString(), "--adapter", "caddyfile"),
                folder,
                port);
    }

    /** What the manual shows in that language, for these nodes. */
    private static String shown(String language, Product one, Product other) throws IOException {
        var manual =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(MANUAL));
        if (!manual.find()) throw new IllegalStateException("the manual shows no " + language);
        return manual.group(1)
                .replace("127.0.0.1:3001", "127.0.0.1:" + one.port())
                .replace("127.0.0.1:3002", "127.0.0.1:" + other.port());
    }

    private static FrontProxy started(List<String> command, Path folder, int port) throws IOException {
        var log = folder.resolve("said").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("HOME", folder.toString()); // Caddy keeps what it knows there
        var process = builder.start();
        Waiting.until(() -> listens(port) || !process.isAlive());
        if (!process.isAlive()) throw new IllegalStateException(Files.readString(log.toPath()));
        return new FrontProxy(process, port);
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
