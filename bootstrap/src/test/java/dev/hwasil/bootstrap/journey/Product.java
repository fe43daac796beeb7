package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The built product as a process of its own, on a port that is free. */
final class Product implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Where the embedded PostgreSQL is unpacked, once for all. */
    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final Path JARS = Path.of("target", "hwasil", "lib").toAbsolutePath();

    /** What the JVM has learnt of these very jars; what it had learnt of others is worth nothing, and goes. */
    private static final Path LEARNT = learnt();

    private static final String OPEN = "Hwasil is open at ";

    private final Process process;
    private final String address;
    private final List<String> said;
    private final BlockingQueue<String> later;

    private Product(Process process, String address, List<String> said, BlockingQueue<String> later) {
        this.process = process;
        this.address = address;
        this.said = List.copyOf(said);
        this.later = later;
    }

    /** Starts it on a data folder and waits until it is open. */
    static Product start(Path dataDir) {
        return start(dataDir, Map.of());
    }

    /** Starts it with these settings and waits until it is open. */
    static Product start(Path dataDir, Map<String, String> settings) {
        var process = launch(dataDir, settings);
        var lines = linesOf(process);
        var said = new ArrayList<String>();
        try {
            while (true) {
                var line = lines.poll(START.toSeconds(), TimeUnit.SECONDS);
                if (line == null) throw new IllegalStateException("did not open, but said: " + said);
                if (line.startsWith(OPEN)) {
                    return new Product(process, line.substring(OPEN.length()).strip(), said, lines);
                }
                said.add(line);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * The words that start it, before those that say what it is to do. The first one to end leaves what the JVM has
     * learnt to those that follow, as {@code ./run} has it from its build.
     */
    static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + LEARNT,
                "-Xlog:cds*=off",
                "-Xlog:aot*=off",
                "-Dhwasil.postgres.programs=" + PROGRAMS,
                "-cp",
                JARS + File.separator + "*",
                "dev.hwasil.bootstrap.Main");
    }

    private static Path learnt() {
        var learnt = Path.of("target", "product.jsa").toAbsolutePath();
        try (var jars = Files.newDirectoryStream(JARS)) {
            for (var jar : jars) if (lastModified(jar) > lastModified(learnt)) Files.deleteIfExists(learnt);
            return learnt;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of a file that is not there: 0. */
    private static long lastModified(Path file) {
        return file.toFile().lastModified();
    }

    /** Starts it without waiting, to do what these words say. */
    static Process launch(Path dataDir, Map<String, String> settings, String... words) {
        var line = new ArrayList<>(command());
        // A command is over before the JVM has gained by its slower compiler.
        if (words.length > 0) line.add(1, "-XX:TieredStopAtLevel=1");
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line);
        var environment = builder.environment();
        environment.put("DATA_DIR", dataDir.toString());
        environment.put("PORT", "0");
        environment.put("LOG_LEVEL", "warn");
        environment.putAll(settings);
        builder.redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a process says until its end, which comes with that status. */
    static String said(Process process, int status) {
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isEqualTo(status);
            return said;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BlockingQueue<String> linesOf(Process process) {
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
                out.lines().forEach(lines::add);
            } catch (IOException _) {
                // it has ended
            }
        });
        return lines;
    }

    /** Where it is, such as {@code http://localhost:3000}. */
    String address() {
        return address;
    }

    /** The port of that. */
    int port() {
        return URI.create(address).getPort();
    }

    /** What it has said before it was open. */
    List<String> said() {
        return said;
    }

    /** What it says since it is open, up to a line with these words in it. */
    List<String> saysUntil(String words) {
        var lines = new ArrayList<String>();
        try {
            while (true) {
                var line = later.poll(START.toSeconds(), TimeUnit.SECONDS);
                if (line == null) throw new IllegalStateException("did not say " + words + ", but: " + lines);
                lines.add(line);
                if (line.contains(words)) return lines;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Its database's process, which must not outlive it. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Asks it to stop as Ctrl-C and a service manager do; answers its exit status. */
    int stop() {
        process.destroy();
        return ended();
    }

    /** Takes it away without a word: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        var _ = ended();
    }

    private int ended() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("did not stop");
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            var _ = stop(); // a killed one's database goes on writing for a while, into a folder that is taken away
        }
    }
}
