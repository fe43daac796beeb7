package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The running PostgreSQL of one cluster, under a supervisor that ends it when we end. */
final class Server {

    /** How long a start may take: after a power cut there is a log to replay. */
    private static final Duration START = Duration.ofMinutes(2);

    /** How long an orderly shutdown may take: it writes what is only in memory yet. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(5);
    private static final int PORTS_TO_TRY = 5;

    /**
     * Runs the command given to it until our end of its standard input is closed, which the system does for a process
     * that is killed. It asks more than once, for a process that has only just started hears no signal; it listens to
     * none itself, for what a terminal or a service manager sends is for us.
     */
    private static final String SUPERVISOR = """
            trap '' HUP INT TERM
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            { read -r _ <&3; while kill -INT $server; do sleep 1; done; } 2>/dev/null &
            wait $server; status=$?
            kill -KILL $!
            exit $status
            """;

    private final Cluster cluster;
    private final int port;
    private final Process supervisor;

    private Server(Cluster cluster, int port, Process supervisor) {
        this.cluster = cluster;
        this.port = port;
        this.supervisor = supervisor;
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    /** Starts it, and again when somebody has taken the port that was free a moment ago. */
    static Server start(Programs programs, Cluster cluster, Path log) throws IOException {
        new Leftovers(cluster.data()).end(SHUTDOWN);
        Files.deleteIfExists(cluster.statusFile()); // that of a server which is gone: there is none now
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (var tries = 0; tries < PORTS_TO_TRY; tries++) {
            var port = freePort();
            var server = new Server(cluster, port, launch(programs, cluster, port, log));
            if (server.becomesReady()) return server;
            if (isFree(port)) break;
        }
        throw new PostgresNotStarted(
                "The embedded PostgreSQL did not start, see " + log + ": " + Command.gist(Files.readAllLines(log)));
    }

    /** Closes our end and waits for the end of it; takes it by force when that takes too long. */
    void stop() throws IOException {
        supervisor.getOutputStream().close();
        try {
            if (!supervisor.waitFor(SHUTDOWN)) new Leftovers(cluster.data()).end(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends without us
        }
    }

    private static Process launch(Programs programs, Cluster cluster, int port, Path log) throws IOException {
        var arguments = List.of(
                "-D", cluster.data().toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "cluster_name=hwasil",
                "-c", "max_connections=40",
                "-c", "shared_buffers=128MB",
                "-c", "log_checkpoints=off",
                "-c", "log_error_verbosity=terse", // neither a row's values
                "-c", "log_min_error_statement=panic"); // nor a statement's belong in a log
        return Command.ofPostgres(programs.program("postgres"), arguments)
                .under("setsid", "sh", "-c", SUPERVISOR, "supervisor")
                .prepared()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Whether it takes connections; false when it has ended, or is not there in time. */
    private boolean becomesReady() throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                if (cluster.saysReady()) return true;
                if (supervisor.waitFor(POLL)) return false;
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        stop();
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
