package dev.hwasil.bootstrap.journey;

import static java.util.stream.Collectors.joining;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Form;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A started product, and in it somebody who owns a project of one scene. */
final class Workplace implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of("RATE_LIMITS", "off", "LOG_LEVEL", "error");

    private final Product product;
    private final String name;
    private final Client mina;
    private final String project;
    private final String scene;

    private Workplace(Product product) {
        this.product = product;
        name = Fresh.name("mina");
        mina = someone(name);
        project = mina.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
                .is(201)
                .header("Location");
        scene = newScene();
    }

    private Workplace(Product product, Workplace before) {
        this.product = product;
        name = before.name;
        mina = stranger()
                .authorized(stranger()
                        .post("/api/auth/login", """
                        {"login": "%s", "password": "paint on the sleeves"}""".formatted(name))
                        .is(200)
                        .text("/accessToken"));
        project = before.project;
        scene = before.scene;
    }

    /** Starts one on that data folder, for which nothing is too often. */
    static Workplace open(Path dataDir, Map<String, String> more) {
        var settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        return new Workplace(Product.start(dataDir, settings));
    }

    /** The same place on another data folder, to which all of it has come. */
    Workplace movedTo(Path dataDir) {
        return new Workplace(Product.start(dataDir, SETTINGS), this);
    }

    Product product() {
        return product;
    }

    /** Who owns the project. */
    Client mina() {
        return mina;
    }

    /** The path of the project. */
    String project() {
        return project;
    }

    /** The path of its scene, as in {@code /api/projects/…/scenes/…}. */
    String scene() {
        return scene;
    }

    /** The path of one more scene. */
    String newScene() {
        return mina.post(project + "/scenes", "{}").is(201).header("Location");
    }

    Client stranger() {
        return Client.at(product.port());
    }

    /** Somebody who has just registered. */
    Client someone() {
        return someone(Fresh.name("someone"));
    }

    private Client someone(String name) {
        var answer = stranger()
                .post("/api/auth/register", """
                        {"username": "%s", "email": "%s@hwasil.test", "password": "paint on the sleeves", "nickname": "%s"}""".formatted(name, name, name))
                .is(201);
        return stranger().authorized(answer.text("/accessToken"));
    }

    /** Somebody who has joined the project by that role. */
    Client someoneIn(String role) {
        var code = mina.post(project + "/invite", "{\"role\": \"%s\"}".formatted(role))
                .is(201)
                .text("/inviteCode");
        var client = someone();
        client.post("/api/projects/join", "{\"inviteCode\": \"%s\"}".formatted(code))
                .is(200);
        return client;
    }

    /** The path of the images of a scene. */
    static String imagesOf(String scene) {
        return "/api/scenes/" + scene.substring(scene.lastIndexOf('/') + 1) + "/images";
    }

    /** Uploads art to a scene. */
    Answer upload(String scene, byte[] picture) {
        return mina.post(imagesOf(scene), new Form().text("type", "art").file("image", "a.png", picture));
    }

    /** All that its owner sees of the project. */
    String seen() {
        return Stream.of("", "/participants", "/scenes", "/comments?scope=all", "/activity")
                .map(path -> path + " " + mina.get(project + path).is(200).asText())
                .collect(joining("\n"));
    }

    /** {@link #seen}, but for how links to files are signed. */
    String seenWithoutLinks() {
        return seen().replaceAll("\\?expires=[^\"]*", "");
    }

    @Override
    public void close() {
        product.close();
    }
}
