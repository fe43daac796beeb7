package dev.hwasil.http.hostile;

import static java.util.stream.Collectors.toMap;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import dev.hwasil.http.openapi.Described;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of each thing that has an id, and each described operation by which one gets at them. All of them may be read by
 * {@link #owner}, who is an admin too.
 */
final class Things {

    private static final Described API = Described.asServed();
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+Id)}");

    /** Whose they are. */
    final Client owner;

    private final Map<String, String> ids;

    private record Made(String id, String path) {}

    private Things(Client owner, Map<String, String> ids) {
        this.owner = owner;
        this.ids = ids;
    }

    /** Makes them. */
    static Things at(Door door) {
        var owner = door.admin();
        var project = made(owner, "/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}");
        var scene = made(owner, project.path() + "/scenes", "{}");
        var image = owner.post("/api/scenes/" + scene.id() + "/images", picture())
                .is(201)
                .text("/id");
        var annotation = made(owner, "/api/images/" + image + "/annotations", """
                {"type": "text", "data": {"x": 0, "y": 0, "content": "a"}}""");
        var comment = made(owner, "/api/scenes/" + scene.id() + "/comments", "{\"content\": \"a\"}");
        var joon = door.someoneIn(project.id(), Role.MEMBER);
        var reply = "{\"content\": \"b\", \"parentId\": \"%s\"}".formatted(comment.id());
        joon.post("/api/scenes/" + scene.id() + "/comments", reply).is(201);
        return new Things(
                owner,
                Map.of(
                        "projectId", project.id(),
                        "sceneId", scene.id(),
                        "imageId", image,
                        "annotationId", annotation.id(),
                        "commentId", comment.id(),
                        "notificationId",
                                owner.get("/api/notifications").is(200).text("/items/0/id"),
                        "studioId", owner.get("/api/studios").is(200).text("/items/0/id"),
                        "userId", joon.id().toString()));
    }

    private static Made made(Client owner, String path, String body) {
        var answer = owner.post(path, body).is(201);
        return new Made(answer.text("/id"), answer.header("Location"));
    }

    private static Form picture() {
        return new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(9, 9).bytes());
    }

    /** The id of the thing that a path's parameter of that name names. */
    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** Each name of an id in a path. */
    List<String> names() {
        return ids.keySet().stream().sorted().toList();
    }

    /** The described operations whose path names an id. */
    static List<String> addressed() {
        return API.operationNames().stream()
                .filter(name -> PARAMETER.matcher(name).find())
                .toList();
    }

    /** The path of the operation of that name, where each id is the right one. */
    String path(String operation) {
        return path(operation, ids);
    }

    /** The same, where the ids are in upper case. */
    String upperCasePath(String operation) {
        return path(
                operation,
                ids.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, id -> id.getValue().toUpperCase(Locale.ROOT))));
    }

    private static String path(String operation, Map<String, String> ids) {
        return PARAMETER
                .matcher(operation.split(" ", 2)[1])
                .replaceAll(parameter -> Matcher.quoteReplacement(
                        Objects.requireNonNull(ids.get(parameter.group(1)), parameter.group(1))));
    }

    /** The paths of that operation in each of which another one of its ids is replaced by {@code others}. */
    List<String> wrongPaths(String operation, UnaryOperator<String> others) {
        return PARAMETER
                .matcher(operation)
                .results()
                .map(parameter -> {
                    var name = parameter.group(1);
                    var wrong = new HashMap<>(ids);
                    wrong.put(name, others.apply(name));
                    return path(operation, wrong);
                })
                .toList();
    }

    /** Calls that operation at that path, with a body that it takes. */
    Answer call(String operation, String path) {
        var method = operation.split(" ", 2)[0];
        return switch (API.bodyType(operation)) {
            case "" -> owner.send(method, path);
            case "multipart/form-data" -> owner.post(path, picture());
            default ->
                owner.with("Content-Type", "application/json")
                        .send(method, path, BodyPublishers.ofString(API.exampleBody(operation)));
        };
    }

    /** The paths of the described operations that take this parameter in their query. */
    List<String> pathsWith(String parameter) {
        return API.operationsWith(parameter).stream().map(this::path).toList();
    }
}
