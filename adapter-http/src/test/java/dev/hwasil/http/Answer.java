package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What came back. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** It has this status. */
    public Answer is(int expected) {
        assertThat(status).as(() -> "status of: " + asText()).isEqualTo(expected);
        return this;
    }

    /** It is a problem as the contract has it: RFC 9457, and nothing of what happened inside. */
    public Answer isProblem(int expected, String code) {
        is(expected);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(header("Cache-Control")).isEqualTo("no-store");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header("X-Request-Id")).isNotEmpty();
        assertThat(json().properties().stream().map(Map.Entry::getKey))
                .containsExactly("type", "title", "status", "detail", "code", "instance", "errors");
        assertThat(text("/code")).isEqualTo(code);
        assertThat(json().at("/status").asInt()).isEqualTo(expected);
        assertThat(text("/type")).matches("/problems/[a-z0-9.-]+");
        assertThat(text("/title")).isNotEmpty();
        assertThat(text("/detail")).isNotEmpty();
        assertThat(asText()).doesNotContain("Exception", "dev.hwasil", "jetty", "javalin");
        return this;
    }

    /** These fields are named as wrong, and no others. */
    public Answer pointsAt(String... pointers) {
        var errors = json().at("/errors");
        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.at("/pointer").textValue()))
                .as(errors::toString)
                .containsExactlyInAnyOrder(pointers);
        return this;
    }

    /** The header's value, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The whole body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(asText(), broken);
        }
    }

    /** What stands at that place of the JSON, as text. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** The whole body as text. */
    public String asText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
