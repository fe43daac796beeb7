package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run seed}: a studio worth looking at, beside whatever else is there. */
final class SeedIT {

    @TempDir
    Path folder;

    @Test
    void a_demo_studio_is_made_once_and_is_the_work_of_two_people() {
        var said = Product.said(Product.launch(folder, Map.of(), "seed"), 0)
                .lines()
                .toList();
        assertThat(Product.said(Product.launch(folder, Map.of(), "seed"), 0)).contains("there already");

        try (var product = Product.start(folder)) {
            assertThat(Person.tryLogIn(product.address(), "emily@demo.example", passwordOf("emily@demo.example", said))
                            .status())
                    .isEqualTo(200);
            var soyeon = Person.with(
                    product.address(),
                    Person.tryLogIn(product.address(), "soyeon@demo.example", passwordOf("soyeon@demo.example", said))
                            .text("accessToken"));
            var projects = items(soyeon.get("/api/projects"));
            assertThat(projects)
                    .extracting(project -> project.path("status").asText())
                    .containsExactlyInAnyOrder("active", "completed");
            var story = projects.stream()
                    .filter(project -> project.path("sceneCount").asInt() == 12)
                    .findFirst()
                    .orElseThrow();
            assertThat(story.path("deadline").asText()).isNotEmpty();
            assertThat(story.path("hasUpdates").asBoolean()).isTrue();
            var path = "/api/projects/" + story.path("id").asText();
            boardIsFull(soyeon, items(soyeon.get(path + "/scenes")));
            teamHasTalked(soyeon, path);
        }
    }

    private static void boardIsFull(Person person, List<JsonNode> scenes) {
        assertThat(scenes).hasSize(12);
        var pictures = new HashSet<Integer>();
        for (var scene : scenes) {
            assertThat(scene.path("label").asText()).startsWith("S#");
            for (var type : List.of("lineart", "art")) {
                var image = scene.path("images").path(type);
                assertThat(image.path("versionCount").asInt()).isGreaterThanOrEqualTo(2);
                assertThat(image.path("width").asInt()).isEqualTo(1920);
                var shown = person.open(image.path("url").asText());
                assertThat(new String(shown, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
                pictures.add(Arrays.hashCode(shown));
            }
        }
        assertThat(pictures).as("each picture is another one").hasSize(24);
        assertThat(scenes)
                .anyMatch(scene ->
                        scene.path("images").path("art").path("versionCount").asInt() > 3);
    }

    private static void teamHasTalked(Person person, String path) {
        var comments = items(person.get(path + "/comments?scope=all&limit=100"));
        assertThat(comments).anyMatch(comment -> comment.path("resolvedAt").isTextual());
        assertThat(comments).anyMatch(comment -> comment.path("parentId").isTextual());
        assertThat(comments).anyMatch(comment -> !comment.path("mentions").isEmpty());
        assertThat(comments)
                .allMatch(comment ->
                        Instant.parse(comment.path("createdAt").asText()).isBefore(Instant.now()));
        assertThat(items(person.get(path + "/activity?limit=100"))).hasSizeGreaterThan(80);
        assertThat(items(person.get("/api/notifications")))
                .extracting(notification -> notification.path("type").asText())
                .contains("mention", "reply", "update");
    }

    /** Somebody who has the name of one of them keeps it, and is left alone. */
    @Test
    void nothing_is_changed_where_somebody_else_has_a_name_of_theirs() {
        try (var product = Product.start(folder)) {
            var _ = Person.register(product.address(), "emily");
            assertThat(Product.said(Product.launch(folder, Map.of(), "seed"), 1))
                    .contains("nothing was changed: emily is somebody else's");
        }
        try (var product = Product.start(folder)) {
            var emily = Person.logIn(product.address(), "emily");
            assertThat(items(emily.get("/api/projects"))).isEmpty();
            assertThat(Person.tryLogIn(product.address(), "soyeon", "whatever it is")
                            .status())
                    .isEqualTo(401);
            assertThat(Person.register(product.address(), "soyeon")
                            .get("/api/auth/session")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String passwordOf(String address, List<String> said) {
        var line =
                said.stream().filter(each -> each.contains(address)).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static List<JsonNode> items(Person.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .toList();
    }
}
