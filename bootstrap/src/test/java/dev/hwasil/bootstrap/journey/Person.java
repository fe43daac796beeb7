package dev.hwasil.bootstrap.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hwasil.http.openapi.Described;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with an account who uses the REST API, and sees that each answer is as its document says. Thread-safe. */
final class Person {

    /** What the product answered. */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Described API = Described.asServed();
    private static final String PASSWORD = "correct horse battery staple";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String address;
    private final String token;
    private final @Nullable String key;

    private Person(String address, String token) {
        this(address, token, null);
    }

    private Person(String address, String token, @Nullable String key) {
        this.address = address;
        this.token = token;
        this.key = key;
    }

    /** Registers. */
    static Person register(String address, String username) {
        var nobody = new Person(address, "");
        return new Person(
                address,
                nobody.post(
                                "/api/auth/register",
                                Map.of(
                                        "username", username,
                                        "email", username + "@hwasil.test",
                                        "password", PASSWORD,
                                        "nickname", username))
                        .text("accessToken"));
    }

    /** Logs in, perhaps at another address. */
    static Person logIn(String address, String username) {
        var nobody = new Person(address, "");
        return new Person(
                address,
                nobody.post("/api/auth/login", Map.of("login", username, "password", PASSWORD))
                        .text("accessToken"));
    }

    /** Tries to log in by this password. */
    static Answer tryLogIn(String address, String login, String password) {
        return new Person(address, "").post("/api/auth/login", Map.of("login", login, "password", password));
    }

    /** Whoever has this token. */
    static Person with(String address, String token) {
        return new Person(address, token);
    }

    /** The same one, whose requests have this key. */
    Person keyed(String with) {
        return new Person(address, token, with);
    }

    /** Starts a project; answers its id. */
    String newProject() {
        return post("/api/projects", Map.of("name", "밤의 화실", "tag", "storyboard"))
                .text("id");
    }

    /** Adds a scene to it; answers its id. */
    String newScene(String project) {
        return post("/api/projects/" + project + "/scenes", Map.of()).text("id");
    }

    Answer delete(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").method("DELETE", json(body)));
    }

    Answer put(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Uploads a picture to a scene. */
    Answer upload(String scene, String type, byte[] picture) {
        return upload("/api/scenes/" + scene + "/images", Map.of("type", type), picture);
    }

    /** Uploads a picture in a form with these texts. */
    Answer upload(String path, Map<String, String> texts, byte[] picture) {
        var boundary = "hwasil-journey-boundary";
        var body = new ByteArrayOutputStream();
        texts.forEach((name, text) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"picture\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The bytes behind a link. */
    byte[] open(String link) {
        try {
            return CLIENT.send(request(link).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address).resolve(path)).timeout(Duration.ofSeconds(60));
        if (key != null) request.header("Idempotency-Key", key);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * Sends a request.
     *
     * @throws UncheckedIOException when no answer came
     */
    private static Answer send(HttpRequest.Builder building) {
        try {
            var request = building.build();
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            var target = request.uri()
                    .toString()
                    .substring(request.uri().resolve("/").toString().length() - 1);
            API.check(request.method(), target, response.statusCode(), response.headers(), response.body());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
