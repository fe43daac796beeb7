package dev.hwasil.http;

import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a request is answered with, when it is not refused. */
public record Reply(int status, Map<String, String> headers, Optional<JsonValue> body) {

    /** Keeps its own copy of the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** 200, with a value. */
    public static Reply ok(JsonValue value) {
        return new Reply(200, Map.of(), Optional.of(value));
    }

    /** 201, with what was created, and where it is. */
    public static Reply created(String location, JsonValue value) {
        return new Reply(201, Map.of("Location", location), Optional.of(value));
    }

    /** 204. */
    public static Reply done() {
        return new Reply(204, Map.of(), Optional.empty());
    }

    /** The same, stating the version of what is answered, for {@code If-Match} (RFC 9110, section 8.8.3). */
    public Reply version(int version) {
        return header("ETag", "\"" + version + "\"");
    }

    /** The same, with one header more. */
    public Reply header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /** Its bytes. */
    FirstAnswers.Answer answer() {
        return new FirstAnswers.Answer(
                status, headers, body.map(JsonValue::bytes).orElse(new byte[0]));
    }
}
