package dev.hwasil.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whether it lives, whether it can work, and what it has counted. */
final class OperationsRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client stranger = door.stranger();

    @Test
    void it_lives() {
        var answer = stranger.get("/api/health").is(200);

        assertThat(answer.asText()).isEqualTo("{\"status\":\"ok\",\"version\":\"1.2.3\"}");
    }

    @Test
    void it_is_ready_when_all_parts_are() {
        var answer = stranger.get("/api/health/ready").is(200);

        assertThat(answer.asText())
                .isEqualTo("{\"status\":\"ok\",\"checks\":{\"database\":\"ok\",\"node\":\"ok\",\"storage\":\"ok\"}}");
    }

    @Test
    void a_part_that_is_not_ready_is_named() {
        door.databaseReady.set(false);
        assertThat(stranger.get("/api/health/ready").is(503).asText())
                .isEqualTo(
                        "{\"status\":\"unavailable\",\"checks\":{\"database\":\"unavailable\",\"node\":\"ok\",\"storage\":\"ok\"}}");

        door.databaseReady.set(true);
        door.files.refuseWith(new StorageUnavailable().asException());
        assertThat(stranger.get("/api/health/ready").is(503).asText())
                .isEqualTo(
                        "{\"status\":\"unavailable\",\"checks\":{\"database\":\"ok\",\"node\":\"ok\",\"storage\":\"unavailable\"}}");
        stranger.get("/api/health").is(200);
    }

    @Test
    void requests_are_counted_by_their_template() {
        var mina = door.someone();
        mina.get("/api/projects/abc").isProblem(404, "not-found");

        var answer = stranger.get("/metrics").is(200);

        assertThat(answer.header("Content-Type")).startsWith("text/plain; version=");
        assertThat(answer.asText())
                .contains("hwasil_http_request_duration_seconds_count"
                        + "{method=\"GET\",path=\"/api/projects/{projectId}\",status=\"404\"} 1")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("abc", mina.id().toString());
    }

    @Test
    void what_nobody_serves_makes_no_labels() {
        var before = labels();
        for (var i = 0; i < 20; i++) {
            stranger.get("/api/x" + i);
            stranger.get("/x" + i + "/y");
            stranger.get("/x" + i + ".js");
            stranger.get("/files/x" + i + "/y.webp");
            stranger.send("POST", "/x" + i);
            stranger.send("OPTIONS", "/x" + i);
            stranger.send("BREW" + i, "/api/health");
            stranger.send("BREW" + i, "/x" + i);
        }

        var added = new TreeSet<>(labels());
        added.removeAll(before);

        assertThat(added).noneMatch(label -> label.contains("x1") || label.contains("BREW"));
        assertThat(added).hasSizeLessThan(12);
    }

    private Set<String> labels() {
        return new TreeSet<>(Pattern.compile("_count\\{(.*?)}")
                .matcher(stranger.get("/metrics").is(200).asText())
                .results()
                .map(result -> result.group(1))
                .toList());
    }

    @Test
    void a_proxy_on_this_machine_does_not_open_the_figures_to_others() {
        stranger.with("X-Forwarded-For", "203.0.113.7").get("/metrics").isProblem(404, "not-found");
        stranger.with("Forwarded", "for=203.0.113.7").get("/metrics").isProblem(404, "not-found");
        stranger.get("/metrics").is(200);
    }

    @Test
    void figures_are_for_this_machine_only() throws SocketException {
        var address = addressOfThisMachine();
        assumeTrue(address.isPresent(), "an address that is not loopback");

        var other = stranger.at(address.get().getHostAddress());

        other.get("/api/health").is(200);
        other.get("/metrics").isProblem(404, "not-found");
        other.with("X-Forwarded-For", "127.0.0.1").get("/metrics").isProblem(404, "not-found");
    }

    private static Optional<InetAddress> addressOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address.getAddress().length == 4 && !address.isLoopbackAddress())
                .findFirst();
    }
}
