package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.bootstrap.journey.Person.Answer;
import dev.hwasil.imaging.Pictures;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, whatever happens to the process; and of many at once each is kept. */
final class NothingIsLostIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;

    private static final byte[] PICTURE = Pictures.lineDrawing(320, 240);

    @TempDir
    Path folder;

    @Test
    void sixteen_uploads_at_once_become_versions_1_to_16_and_the_last_is_current() throws Exception {
        try (var product = Product.start(folder);
                var threads = Executors.newFixedThreadPool(16)) {
            var mina = Person.register(product.address(), "mina");
            var scene = mina.newScene(mina.newProject());

            var answers = all(threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Answer>>mapToObj(_ -> () -> mina.upload(scene, "lineart", PICTURE))
                    .toList()));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers.stream()
                            .map(answer -> answer.body().path("versionNumber").asInt()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 16).boxed().toList());
            assertThat(answers)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(answers.getFirst().text("id"));
            var images = mina.get("/api/scenes/" + scene + "/images").body().path("items");
            assertThat(images).hasSize(1);
            assertThat(images.get(0).path("versionNumber").asInt()).isEqualTo(16);
            assertThat(images.get(0).path("versionCount").asInt()).isEqualTo(16);
        }
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it_and_the_log_has_no_gap() throws Exception {
        var comments = new ConcurrentLinkedQueue<String>();
        var uploads = new ConcurrentLinkedQueue<Answer>();
        String project;
        try (var product = Product.start(folder);
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var mina = Person.register(product.address(), "mina");
            project = mina.newProject();
            var scene = mina.newScene(project);
            for (var writer = 0; writer < WRITERS; writer++) {
                var number = writer;
                var _ = threads.submit(() -> write(mina, scene, number, comments, uploads));
            }
            Waiting.until(() -> !uploads.isEmpty() && comments.size() + uploads.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
            product.kill();
        }

        assertThat(comments).isNotEmpty();
        assertThat(uploads).isNotEmpty();
        try (var product = Product.start(folder)) {
            var mina = Person.logIn(product.address(), "mina");
            assertThat(allComments(mina, project)).containsAll(comments);
            for (var upload : uploads)
                assertThat(versionsOf(mina, upload))
                        .contains(upload.body().path("versionNumber").asInt());
            var last = uploads.stream().reduce((_, later) -> later).orElseThrow();
            assertThat(mina.open(originalOf(mina, last))).isEqualTo(PICTURE);
        }
    }

    private static void write(Person person, String scene, int number, Queue<String> comments, Queue<Answer> uploads) {
        try {
            for (var count = 0; ; count++) {
                if (number == 0) {
                    var answer = person.upload(scene, "art", PICTURE);
                    if (answer.status() == 201) uploads.add(answer);
                } else {
                    var content = "writer " + number + ", comment " + count;
                    var answer = person.post("/api/scenes/" + scene + "/comments", Map.of("content", content));
                    if (answer.status() == 201) comments.add(answer.text("id"));
                }
            }
        } catch (UncheckedIOException _) {
            // killed: what was on its way was not acknowledged
        }
    }

    private static Set<String> allComments(Person person, String project) {
        var found = new HashSet<String>();
        var cursor = "";
        do {
            var page = person.get("/api/projects/" + project + "/comments?scope=all&limit=100" + cursor);
            page.body()
                    .path("items")
                    .forEach(comment -> found.add(comment.path("id").asText()));
            var next = page.body().path("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        return found;
    }

    private static List<Integer> versionsOf(Person person, Answer upload) {
        var found = new ArrayList<Integer>();
        var path = "/api/scenes/" + upload.text("sceneId") + "/images/" + upload.text("id") + "/history?limit=100";
        person.get(path)
                .body()
                .path("items")
                .forEach(version -> found.add(version.path("versionNumber").asInt()));
        return found;
    }

    private static String originalOf(Person person, Answer upload) {
        return person.get("/api/scenes/" + upload.text("sceneId") + "/images/" + upload.text("id"))
                .text("originalUrl");
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) results.add(future.get());
        return results;
    }
}
