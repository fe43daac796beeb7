package dev.hwasil.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Redis of the machine's as a process of its own, which keeps nothing. */
public final class RedisServer implements AutoCloseable {

    private static final int SECONDS = 10;

    private final Path program;
    private final int port;
    private Process process;

    private RedisServer(Path program, int port, Process process) {
        this.program = program;
        this.port = port;
        this.process = process;
    }

    /** Starts one on a port that is free. */
    public static RedisServer start() {
        var program = Needs.redisServer();
        var port = Fresh.port();
        return new RedisServer(program, port, launch(program, port));
    }

    private static Process launch(Path program, int port) {
        try {
            var process = new ProcessBuilder(
                            program.toString(),
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
            await(process, port);
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(Process process, int port) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) throw notYet;
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
        process = launch(program, port);
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
