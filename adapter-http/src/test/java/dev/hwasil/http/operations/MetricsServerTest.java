package dev.hwasil.http.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetricsServerTest {

    private final Metrics metrics = new Metrics();
    private final MetricsServer server = MetricsServer.start(0, metrics);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void figures_are_served_to_whoever_asks_and_nothing_else_is() throws Exception {
        metrics.gauge("hwasil_pencils", "Pencils that are sharp.", () -> 7);

        var figures = get("/metrics");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Content-Type")).contains(metrics.contentType());
        assertThat(figures.body()).contains("hwasil_pencils 7.0");
        assertThat(get("/api/health").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        for (var answer : List.of(figures, get("/"))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'none'");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
