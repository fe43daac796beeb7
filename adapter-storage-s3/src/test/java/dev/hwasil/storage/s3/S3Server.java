package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.WrittenSettings;
import dev.hwasil.domain.world.Fresh;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks S3 (s3proxy), as a process of its own which keeps its objects in memory. It ends with us. */
public final class S3Server implements AutoCloseable {

    /** The bucket that is there. */
    public static final String BUCKET = "studio";

    private static final String ID = "hwasil";
    private static final String SECRET = "ink on the fingers";
    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final S3Client client;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
        this.client =
                S3Opening.client(S3Settings.of(new WrittenSettings(settings(port), Path.of("none"))), Timing.USUAL);
    }

    private static final class Shared {
        private static final S3Server SERVER = start();
    }

    /** The one of all tests in this process, for those that share a bucket with others. */
    static S3Server shared() {
        return Shared.SERVER;
    }

    /** Starts one and makes the bucket. */
    public static S3Server start() {
        try {
            var port = Fresh.port();
            var server = new S3Server(launch(port), port);
            server.awaitOpen();
            try {
                var _ = server.client.createBucket(r -> r.bucket(BUCKET));
            } catch (BucketAlreadyOwnedByYouException _) {
                // the answer to an earlier attempt was late
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process launch(int port) throws IOException {
        var folder = Files.createTempDirectory("s3-server");
        var properties = Files.writeString(folder.resolve("properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=none
                jclouds.credential=none
                """.formatted(port, ID, SECRET));
        var logging = Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
        var jars = Path.of("..", "s3-server", "target", "lib").toAbsolutePath().normalize();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=" + logging,
                        "-cp",
                        jars + File.separator + "*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        properties.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private void awaitOpen() {
        var deadline = Instant.now().plus(START);
        while (!isOpen()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) throw new AssertionError("no S3 server");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Where it listens, on this machine. */
    public int port() {
        return port;
    }

    /** Settings of an installation that stores its files there. */
    public Map<String, String> settings() {
        return settings(port);
    }

    /** The same by way of another port. */
    public static Map<String, String> settings(int port) {
        return Map.of(
                "STORAGE_TYPE",
                "s3",
                "S3_ENDPOINT",
                "http://127.0.0.1:" + port,
                "S3_BUCKET",
                BUCKET,
                "S3_PATH_STYLE",
                "true",
                "S3_ACCESS_KEY_ID",
                ID,
                "S3_SECRET_ACCESS_KEY",
                SECRET);
    }

    /** The keys of all objects. */
    public List<String> keys() {
        return client.listObjectsV2Paginator(r -> r.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Puts an object there past the storage, in the place of another perhaps. */
    public void put(String key, byte[] bytes) {
        var _ = client.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
    }

    /** Takes one away past the storage. */
    public void delete(String key) {
        var _ = client.deleteObject(r -> r.bucket(BUCKET).key(key));
    }

    /** For those who look into the bucket past the storage; it is closed with the server. */
    S3Client client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
