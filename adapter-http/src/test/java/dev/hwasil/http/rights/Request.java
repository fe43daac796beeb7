package dev.hwasil.http.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Form;
import dev.hwasil.http.openapi.Described;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, with a body that its operation takes or with none. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Request(String method, String target, String contentType, byte[] body) {

    private static final Described API = Described.asServed();

    /** What is filled in: {@code {sceneId}}, {@code {own commentId}}, {@code {my email}}. */
    private static final Pattern WORD = Pattern.compile("\\{(?<word>[a-zA-Z]+( [a-zA-Z]+)?)}");

    /** Where the example of the description does not do. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/auth/register", """
                    {"username": "{fresh}", "email": "{fresh}@hwasil.test", "password": "paint on the sleeves",
                     "nickname": "new"}"""),
            Map.entry("POST /api/auth/login", "{\"login\": \"{my username}\", \"password\": \"{my password}\"}"),
            Map.entry("PUT /api/users/profile", "{\"nickname\": \"new\", \"email\": \"{my email}\"}"),
            Map.entry("PUT /api/users/password", "{\"current\": \"{my password}\", \"new\": \"paint on the sleeves\"}"),
            Map.entry("DELETE /api/users/me", "{\"password\": \"{my password}\"}"),
            Map.entry("DELETE /api/users/me/sessions", "{\"password\": \"{my password}\"}"),
            Map.entry("POST /api/projects/join", "{\"inviteCode\": \"{inviteCode}\"}"),
            Map.entry(
                    "POST /api/projects (in {studioId})",
                    "{\"name\": \"a\", \"tag\": \"storyboard\", \"studioId\": \"{studioId}\"}"),
            Map.entry("PUT /api/projects/{projectId} (its status)", "{\"status\": \"completed\"}"),
            Map.entry("PUT /api/projects/{projectId}/scenes/order", "{\"sceneIds\": [\"{sceneId}\"]}"),
            Map.entry("PUT /api/projects/{projectId}/scenes/{sceneId}", "{\"description\": \"a\", \"notes\": \"b\"}"),
            Map.entry("PUT /api/projects/{projectId}/scenes/{sceneId} (its number)", "{\"sceneNumber\": 7}"));

    /** The request that row is about; {@code words} says what is filled in. */
    static Request of(Row row, byte[] picture, UnaryOperator<String> words) {
        var target = filled(row.target(), words);
        return switch (API.bodyType(row.operation())) {
            case "" -> new Request(row.method(), target, "", new byte[0]);
            case "multipart/form-data" -> {
                var form = new Form().file("image", "a.png", picture);
                if (row.target().startsWith("/api/scenes/")) form.text("type", "art");
                yield new Request(row.method(), target, form.contentType(), form.bytes());
            }
            default -> {
                var body = BODIES.containsKey(row.label()) ? BODIES.get(row.label()) : API.exampleBody(row.operation());
                yield new Request(
                        row.method(),
                        target,
                        "application/json",
                        filled(body, words).getBytes(UTF_8));
            }
        };
    }

    private static String filled(String template, UnaryOperator<String> words) {
        return WORD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(words.apply(found.group("word"))));
    }

    boolean isJson() {
        return contentType.equals("application/json");
    }

    /** The same JSON in other bytes. */
    Request indented() {
        return new Request(method, target, contentType, (" " + new String(body, UTF_8)).getBytes(UTF_8));
    }

    /** Sends it. */
    Answer send(Client client) {
        if (contentType.isEmpty()) return client.send(method, target);
        return client.with("Content-Type", contentType).send(method, target, BodyPublishers.ofByteArray(body));
    }
}
