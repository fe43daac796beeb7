package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import dev.hwasil.storage.s3.FaultProxy;
import dev.hwasil.storage.s3.S3Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product with its files in a bucket. */
final class S3StorageIT {

    private static final byte[] FIRST = Pictures.lineDrawing(320, 240);
    private static final byte[] SECOND = Pictures.lineDrawing(640, 480);

    /** What is promised, and what a loaded machine takes more. */
    private static final Duration IN_TIME = Duration.ofSeconds(6);

    private S3Server server;
    private FaultProxy network;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server = S3Server.start();
        network = FaultProxy.before(server.port());
    }

    @AfterEach
    void stop() {
        network.close();
        server.close();
    }

    @Test
    void pictures_live_in_the_bucket_from_their_upload_to_their_end() {
        String image;
        try (var workplace = Workplace.open(folder, settings())) {
            var mina = workplace.mina();
            var images = Workplace.imagesOf(workplace.scene());
            image = images + "/"
                    + workplace.upload(workplace.scene(), FIRST).is(201).text("/id");
            var second = workplace.upload(workplace.scene(), SECOND).is(201);
            assertThat(second.text("/versionNumber")).isEqualTo("2");
            assertThat(server.keys()).hasSize(6);

            var anybody = workplace.stranger();
            assertThat(anybody.get(second.text("/originalUrl")).is(200).body()).isEqualTo(SECOND);
            var shown = anybody.get(second.text("/url")).is(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.header("Cache-Control")).startsWith("private, immutable");
            var part =
                    anybody.with("Range", "bytes=8-11").get(second.text("/url")).is(206);
            assertThat(part.asText()).isEqualTo("WEBP");
            anybody.with("If-None-Match", shown.header("ETag"))
                    .get(second.text("/url"))
                    .is(304);

            var restored =
                    mina.post(image + "/restore", "{\"versionNumber\": 1}").is(201);
            assertThat(restored.text("/versionNumber")).isEqualTo("3");
            assertThat(anybody.get(restored.text("/originalUrl")).is(200).body())
                    .isEqualTo(FIRST);

            var other = workplace.upload(workplace.newScene(), FIRST).is(201);
            assertThat(other.text("/versionNumber")).isEqualTo("1");
            mina.delete(image).is(204);
            Waiting.until(() -> server.keys().size() == 3);
            assertThat(anybody.get(other.text("/thumbnailUrl")).is(200).body()).isNotEmpty();
            anybody.get(second.text("/url")).is(404);
            assertThat(workplace.product().stop()).isZero();
        }

        assertThat(said(0, "fsck", "--checksums")).singleElement().asString().startsWith("0 differences: rows name 3");
        server.put("profiles/0199aaaa-0000-7000-8000-000000000001.webp", new byte[] {1, 2, 3});
        var original = server.keys().stream()
                .filter(key -> key.endsWith("original.png"))
                .findFirst()
                .orElseThrow();
        server.put(original, SECOND);
        assertThat(said(1, "fsck"))
                .contains(original + ": has " + SECOND.length + " bytes, and should have " + FIRST.length)
                .last()
                .asString()
                .contains("4 are there, 1 of them younger than a day");
        assertThat(said(0, "sweep", "--all")).containsExactly("0 of 4 files were named by no row and are gone.");
    }

    @Test
    void a_bucket_that_does_not_answer_is_told_in_time_and_everything_else_goes_on() {
        try (var workplace = Workplace.open(folder, settings())) {
            var mina = workplace.mina();
            var before = workplace.upload(workplace.scene(), FIRST).is(201);
            var keys = server.keys();
            network.always(new FaultProxy.Fault.Silence());

            var start = System.nanoTime();
            var refused = workplace.upload(workplace.scene(), SECOND).isProblem(503, "unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            start = System.nanoTime();
            workplace.stranger().get(before.text("/url")).isProblem(503, "unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            var ready = workplace.stranger().get("/api/health/ready").is(503);
            assertThat(ready.text("/checks/storage")).isEqualTo("unavailable");
            assertThat(ready.text("/checks/database")).isEqualTo("ok");
            mina.post(workplace.project() + "/comments", "{\"content\": \"그래도 말은 할 수 있다\"}")
                    .is(201);

            network.mend();
            workplace.stranger().get("/api/health/ready").is(200);
            assertThat(server.keys()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(workplace.upload(workplace.scene(), SECOND).is(201).text("/versionNumber"))
                    .isEqualTo("2");
        }
    }

    @Test
    void links_can_lead_straight_to_the_bucket_and_end_when_ours_do() throws Exception {
        var settings = new HashMap<>(server.settings());
        settings.put("S3_PRESIGNED", "on");
        try (var workplace = Workplace.open(folder, settings)) {
            var image = workplace.upload(workplace.scene(), FIRST).is(201);
            var anybody = workplace.stranger();
            var origin = "http://127.0.0.1:" + server.port();
            assertThat(anybody.get("/").is(200).header("Content-Security-Policy"))
                    .contains("img-src 'self' blob: data: " + origin + ";");

            assertThat(image.text("/originalUrl")).startsWith("/files/");
            var led = anybody.get(image.text("/originalUrl")).is(307);
            assertThat(led.header("Location")).startsWith(origin + "/studio/artworks/");
            assertThat(anybody.get(image.text("/originalUrl")).header("Location"))
                    .isEqualTo(led.header("Location"));
            var original = followed(led.header("Location"));
            assertThat(original.statusCode()).isEqualTo(200);
            assertThat(original.body()).isEqualTo(FIRST);
            assertThat(original.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(original.headers().firstValue("Content-Disposition")).contains("attachment");
            var shown = followed(anybody.get(image.text("/url")).is(307).header("Location"));
            assertThat(shown.headers().firstValue("Content-Type")).contains("image/webp");
            assertThat(shown.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(followed(led.header("Location").replace("image%2Fpng", "text%2Fhtml"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<byte[]> followed(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        }
    }

    private Map<String, String> settings() {
        return S3Server.settings(network.port());
    }

    private List<String> said(int status, String... words) {
        return Product.said(Product.launch(folder, settings(), words), status)
                .lines()
                .toList();
    }
}
