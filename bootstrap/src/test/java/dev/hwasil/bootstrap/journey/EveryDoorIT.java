package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Fresh;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever answers, on whichever port: a browser is told what it must not do with it, and nobody what answers. */
final class EveryDoorIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final List<String> PATHS = List.of(
            "/",
            "/projects/of-nobody",
            "/nothing.js",
            "/assets/nothing.js",
            "/api/docs",
            "/api/health",
            "/api/openapi.json",
            "/api/nothing",
            "/api/projects",
            "/files/artwork/nothing.webp?expires=1&signature=x",
            "/socket.io/?EIO=4&transport=polling",
            "/socket.io/?EIO=3&transport=polling",
            "/socket.io/?EIO=4&transport=polling&sid=nobody");

    @TempDir
    Path folder;

    @Test
    void every_answer_of_every_door_says_what_a_browser_must_not_do_and_not_what_answers() throws Exception {
        var port = Fresh.port();
        var second = Fresh.port();
        var figures = Fresh.port();
        var settings = Map.of(
                "PORT", Integer.toString(port),
                "SOCKET_PORT", Integer.toString(second),
                "METRICS_PORT", Integer.toString(figures),
                "PUBLIC_URL", "https://studio.example");
        try (var _ = Product.start(folder, settings)) {
            for (var door : List.of(port, second)) {
                for (var path : PATHS) {
                    for (var method : List.of("GET", "POST", "OPTIONS", "TRACE")) {
                        var answer = send(method, door, path);
                        check(answer);
                        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                                .as(answer::toString)
                                .contains("max-age=31536000; includeSubDomains");
                        if (method.equals("TRACE"))
                            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
                    }
                }
            }
            check(send("GET", figures, "/metrics"));
            check(send("GET", figures, "/nothing"));
        }
    }

    private static void check(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options"))
                .as(answer::toString)
                .containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(answer::toString)
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "default-src '")
                .doesNotContain("unsafe", "*");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Cache-Control"))
                .as(answer::toString)
                .get()
                .isIn("no-store", "no-cache");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body())
                .as(answer::toString)
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception");
    }

    private static HttpResponse<String> send(String method, int port, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
