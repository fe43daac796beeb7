package dev.hwasil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A Redis of the machine's as a process of its own, which keeps nothing. Where there is none the test is left out by
 * name; {@code HWASIL_REQUIRE} with the word {@code redis-server} makes its absence a failure.
 */
public final class RedisServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");
    private static final int SECONDS = 10;

    private final int port;
    private Process process;

    private RedisServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts one on a port that is free. */
    public static RedisServer start() {
        var isThere = Files.isExecutable(PROGRAM);
        var required = String.valueOf(System.getenv("HWASIL_REQUIRE"));
        if (List.of(required.split(" ", -1)).contains("redis-server"))
            assertThat(isThere).as("a redis-server").isTrue();
        assumeTrue(isThere, "left out: this needs a redis-server");
        var port = freePort();
        return new RedisServer(port, launch(port));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process launch(int port) {
        try {
            var process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(port);
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(int port) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) throw notYet;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** By what it is found. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Takes it away without a word: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        ended(process);
    }

    /** Starts it again, at the same place, with nothing in it. */
    public void startAgain() {
        process = launch(port);
    }

    /** Halts it: its connections stay, and nobody answers. */
    public void stall() {
        signal("-STOP");
    }

    /** Lets it go on. */
    public void goOn() {
        signal("-CONT");
    }

    private void signal(String which) {
        try {
            var kill = new ProcessBuilder("kill", which, Long.toString(process.pid())).start();
            ended(kill);
            assertThat(kill.exitValue()).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void ended(Process process) {
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
