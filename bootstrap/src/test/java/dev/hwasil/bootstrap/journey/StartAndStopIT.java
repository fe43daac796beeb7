package dev.hwasil.bootstrap.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Fresh;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting and stopping, as the one who runs it sees them. */
final class StartAndStopIT {

    @TempDir
    Path folder;

    @Test
    void told_to_stop_it_ends_well_and_leaves_nothing_running() {
        try (var product = Product.start(folder)) {
            var started = product.descendants();
            assertThat(started).isNotEmpty();

            assertThat(product.stop()).isZero();

            Waiting.until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void who_listens_at_the_second_port_is_told_that_it_stops() {
        var port = Fresh.port();
        try (var product = Product.start(folder, Map.of("SOCKET_PORT", Integer.toString(port)))) {
            var socket = URI.create("ws://localhost:" + port + "/socket.io/?EIO=4&transport=websocket");
            var heard = new LinkedBlockingQueue<String>();
            var listener = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(socket, new WebSocket.Listener() {
                        @Override
                        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            heard.add(text.toString());
                            from.request(1);
                            return null;
                        }
                    })
                    .join();
            listener.sendText("40", true).join();
            Waiting.until(() -> heard.stream().anyMatch(packet -> packet.contains("\"connected\"")));

            assertThat(product.stop()).isZero();

            assertThat(heard).last().asString().contains("reconnect:required").contains("server-shutdown");
        }
    }

    @Test
    void what_is_on_its_way_when_it_is_told_to_stop_is_answered() throws IOException {
        var body = "{\"username\": \"late\", \"email\": \"late@hwasil.test\","
                + " \"password\": \"correct horse battery staple\", \"nickname\": \"Late\"}";
        try (var product = Product.start(folder)) {
            var port = product.port();
            try (var wire = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var out = wire.getOutputStream();
                out.write(("POST /api/auth/register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n")
                        .getBytes(US_ASCII));
                var in = new BufferedReader(new InputStreamReader(wire.getInputStream(), US_ASCII));
                assertThat(in.readLine()).startsWith("HTTP/1.1 100 ");
                assertThat(in.readLine()).isEmpty();
                var status = CompletableFuture.supplyAsync(product::stop);
                Waiting.until(() -> !isTaken(port));
                out.write(body.getBytes(US_ASCII));

                assertThat(in.readLine()).startsWith("HTTP/1.1 201 ");
                assertThat(status.join()).isZero();
            }
        }
    }

    private static boolean isTaken(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void a_second_one_on_the_same_data_says_so_in_one_line() {
        try (var product = Product.start(folder)) {
            var said = Product.said(Product.launch(folder, Map.of()), 1);

            assertThat(said.lines())
                    .singleElement()
                    .asString()
                    .contains("is running")
                    .contains(folder.toString());
            assertThat(Person.register(product.address(), "still-here")
                            .get("/api/auth/session")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Timeout(50)
    void a_port_that_is_taken_is_said_in_one_line_and_nobody_is_waited_for() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            var settings = Map.of("PORT", port, "STOP_DELAY_SECONDS", "60");

            assertThat(Product.said(Product.launch(folder, settings), 1).lines())
                    .singleElement()
                    .asString()
                    .contains("PORT")
                    .contains(port);
        }
    }

    @Test
    void a_database_that_is_away_is_said_in_one_line() {
        var settings = Map.of(
                "DATABASE_URL", "postgresql://somebody:hunter2@127.0.0.1:1/nowhere",
                "JWT_SECRET", "0123456789abcdef0123456789abcdef");

        assertThat(Product.said(Product.launch(folder, settings), 1).lines())
                .singleElement()
                .asString()
                .contains("database")
                .doesNotContain("hunter2");
    }

    @Test
    void every_wrong_setting_is_named_in_a_line_of_its_own() {
        var said = Product.said(
                Product.launch(
                        folder,
                        Map.of(
                                "PORT", "http",
                                "JWT_SECRET", "short secret",
                                "DATABASE_URL", "mysql://root:hunter2@db",
                                "LOG_FORMAT", "xml")),
                78);

        assertThat(said.lines())
                .hasSize(4)
                .satisfiesOnlyOnce(line -> assertThat(line).startsWith("PORT "))
                .satisfiesOnlyOnce(line -> assertThat(line).startsWith("JWT_SECRET "))
                .satisfiesOnlyOnce(line -> assertThat(line).startsWith("DATABASE_URL "))
                .satisfiesOnlyOnce(line -> assertThat(line).startsWith("LOG_FORMAT "));
        assertThat(said).doesNotContain("short secret").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DATABASE_URL=postgresql://studio:ink+paper@db.example/studio                         | JWT_SECRET
            DATABASE_URL=postgresql://postgres:postgres@db.example/studio JWT_SECRET=OK          | DATABASE_URL
            DATABASE_URL=postgresql://studio:studio@db.example/studio JWT_SECRET=OK              | DATABASE_URL
            DATABASE_URL=mysql://studio:ink+paper@db.example/studio JWT_SECRET=OK                | DATABASE_URL
            DATABASE_URL=postgresql://studio:p@db.example/s JWT_SECRET=OK PUBLIC_URL=http://a.example | PUBLIC_URL
            JWT_SECRET=secret                                                                    | JWT_SECRET
            JWT_SECRET=your-jwt-secret                                                           | JWT_SECRET
            JWT_SECRET=changeme-changeme-changeme-changeme                                       | JWT_SECRET
            JWT_SECRET=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa                                  | JWT_SECRET
            JWT_SECRET_FILE=/nowhere/at/all                                                      | JWT_SECRET_FILE
            JWT_SECRET_FILE=/dev/null                                                            | JWT_SECRET_FILE
            CORS_ORIGINS=*                                                                       | CORS_ORIGINS
            CORS_ORIGINS=https://studio.example/path                                             | CORS_ORIGINS
            TRUSTED_PROXIES=everybody                                                            | TRUSTED_PROXIES
            REDIS_URL=redis://:ink@cache.example:6379                                            | REDIS_URL
            ADMIN_EMAIL=admin                                                                    | ADMIN_EMAIL
            """)
    void what_is_not_safe_stops_the_start_with_one_line(String written, String named) {
        var settings = new HashMap<String, String>();
        for (var setting :
                written.replace("=OK", "=0123456789abcdef0123456789abcdef").split(" ", -1)) {
            var parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }

        var said = Product.said(Product.launch(folder, settings), 78);

        assertThat(said.lines()).singleElement().asString().startsWith(named + " ");
        assertThat(said).doesNotContain("ink", "changeme-", "postgres:postgres");
    }

    @Test
    void a_storage_that_is_none_or_is_not_told_where_stops_the_start_with_a_sentence() {
        assertThat(Product.said(Product.launch(folder, Map.of("STORAGE_TYPE", "floppy")), 78)
                        .lines())
                .containsExactly("STORAGE_TYPE must be one of local, s3.");
        assertThat(Product.said(Product.launch(folder, Map.of("STORAGE_TYPE", "s3")), 78)
                        .lines())
                .containsExactly("S3_BUCKET must be given when STORAGE_TYPE is s3.");
    }
}
