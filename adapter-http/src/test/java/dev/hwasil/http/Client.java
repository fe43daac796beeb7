package dev.hwasil.http;

import dev.hwasil.http.openapi.Described;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody at the door, with the headers that they send each time. Every answer is held against the API's document.
 * Immutable.
 */
public record Client(String host, int port, List<Header> sends) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Described API = Described.asServed();

    private record Header(String name, String value) {}

    /** Somebody without an account, at that port of this machine. */
    public static Client at(int port) {
        return new Client("127.0.0.1", port, List.of());
    }

    /** The same one, at another address of the same machine. */
    public Client at(String address) {
        return new Client(address, port, sends);
    }

    /** The same one, who sends this header too. */
    public Client with(String name, String value) {
        var more = new ArrayList<>(sends);
        more.removeIf(header -> header.name().equalsIgnoreCase(name));
        more.add(new Header(name, value));
        return new Client(host, port, List.copyOf(more));
    }

    /** The same one, with this access token. */
    public Client authorized(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** What this one sends under that name. */
    public String header(String name) {
        return sends.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst()
                .orElseThrow();
    }

    /** Whose token it is. */
    public UUID id() {
        return UUID.fromString(get("/api/auth/session").is(200).text("/user/id"));
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Sends JSON. */
    public Answer post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends JSON, byte by byte as it is. */
    public Answer post(String path, byte[] json) {
        var answer = with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofByteArray(json));
        if (answer.status() < 300) API.checkTaken("POST", path, json);
        return answer;
    }

    /** Sends a form of known length. */
    public Answer post(String path, Form form) {
        return with("Content-Type", form.contentType()).send("POST", path, BodyPublishers.ofByteArray(form.bytes()));
    }

    /** Sends bytes in chunks: nobody says how many. */
    public Answer postChunked(String path, String contentType, byte[] body) {
        return with("Content-Type", contentType)
                .send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    /** Sends JSON that replaces what is there. */
    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    /** Takes away. */
    public Answer delete(String path) {
        return send("DELETE", path);
    }

    /** Sends nothing, by that method. */
    public Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    /** Sends that. */
    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .timeout(PATIENCE)
                .method(method, body);
        sends.forEach(header -> request.header(header.name(), header.value()));
        try {
            var answer = Answer.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
            API.check(method, path, answer.status(), answer.headers(), answer.body());
            return answer;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
