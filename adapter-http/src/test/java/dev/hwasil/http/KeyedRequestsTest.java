package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code Idempotency-Key}: the same request is done once. */
final class KeyedRequestsTest {

    private static final String PROJECT = "{\"name\": \"a\", \"tag\": \"storyboard\"}";

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();
    private final Client keyed = mina.with("Idempotency-Key", Fresh.name("key"));

    private int projects() {
        return mina.get("/api/projects").is(200).json().at("/items").size();
    }

    @Test
    void the_same_request_again_is_given_the_first_answer_and_writes_nothing() {
        var first = keyed.post("/api/projects", PROJECT).is(201);
        var again = keyed.post("/api/projects", PROJECT).is(201);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(projects()).isEqualTo(1);
    }

    @Test
    void without_a_key_each_request_is_done() {
        mina.post("/api/projects", PROJECT).is(201);
        mina.post("/api/projects", PROJECT).is(201);

        assertThat(projects()).isEqualTo(2);
    }

    @Test
    void the_key_with_another_body_is_a_conflict() {
        keyed.post("/api/projects", PROJECT).is(201);

        keyed.post("/api/projects", "{\"name\": \"b\", \"tag\": \"storyboard\"}")
                .isProblem(409, "idempotency-conflict");
        assertThat(projects()).isEqualTo(1);
    }

    @Test
    void the_key_on_another_path_of_the_route_is_a_conflict() {
        var one = mina.post("/api/projects", PROJECT).is(201).text("/id");
        var other = mina.post("/api/projects", PROJECT).is(201).text("/id");
        keyed.post("/api/projects/" + one + "/scenes", "{}").is(201);

        keyed.post("/api/projects/" + other + "/scenes", "{}").isProblem(409, "idempotency-conflict");
    }

    @Test
    void the_key_on_another_route_is_another_key() {
        var project = keyed.post("/api/projects", PROJECT).is(201).text("/id");

        var scene = keyed.post("/api/projects/" + project + "/scenes", "{}").is(201);

        assertThat(scene.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void somebody_else_s_key_is_another_key() {
        keyed.post("/api/projects", PROJECT).is(201);
        var joon = DOOR.someone().with("Idempotency-Key", keyed.header("Idempotency-Key"));

        assertThat(joon.post("/api/projects", PROJECT).is(201).header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void eight_at_once_are_done_once() {
        var answers = Race.results(8, _ -> keyed.post("/api/projects", PROJECT).is(201));

        assertThat(answers)
                .extracting(Answer::asText)
                .containsOnly(answers.getFirst().asText());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(projects()).isEqualTo(1);
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        keyed.post("/api/projects", "{\"name\": \"\", \"tag\": \"storyboard\"}").isProblem(422, "validation");

        keyed.post("/api/projects", PROJECT).is(201);
    }

    @Test
    void after_a_day_the_key_is_free() {
        keyed.post("/api/projects", PROJECT).is(201);
        var id = mina.id();
        DOOR.clock.pass(AnswerOnce.MEMORY.plus(Duration.ofSeconds(1)));
        var later = DOOR.loggedInAgain(id).with("Idempotency-Key", keyed.header("Idempotency-Key"));

        assertThat(later.post("/api/projects", PROJECT).is(201).header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void an_upload_is_done_once_and_leaves_one_picture_s_files() {
        var project = mina.post("/api/projects", PROJECT).is(201).text("/id");
        var scene =
                mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var images = "/api/scenes/" + scene + "/images";
        var form = new Form()
                .text("type", "lineart")
                .file("image", "a.png", SamplePicture.png(800, 600).bytes());
        var before = DOOR.files.keys().size();

        var first = keyed.post(images, form).is(201);
        var again = keyed.post(images, form).is(201);

        assertThat(again.asText()).isEqualTo(first.asText());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(DOOR.files.keys()).hasSize(before + 3);
        keyed.post(images, form.text("changeDescription", "x")).isProblem(409, "idempotency-conflict");
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<String> NO_KEYS = List.of("", "a".repeat(129));

    @ParameterizedTest
    @FieldSource("NO_KEYS")
    void what_is_no_key_is_refused(String key) {
        mina.with("Idempotency-Key", key)
                .post("/api/projects", PROJECT)
                .isProblem(422, "validation")
                .pointsAt("Idempotency-Key");
        assertThat(projects()).isZero();
    }
}
