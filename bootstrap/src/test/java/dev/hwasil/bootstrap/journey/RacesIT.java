package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.imaging.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two at once, through the whole product on its PostgreSQL, again and again. */
@DisplayName("hostile input, group J: races")
@ExtendWith(Tally.class)
@TestInstance(Lifecycle.PER_CLASS)
final class RacesIT {

    private static final int ROUNDS = 10;
    private static final byte[] PICTURE = Pictures.lineDrawing(64, 48);

    private Workplace at;
    private Client mina;

    @BeforeAll
    void open(@TempDir Path folder) {
        at = Workplace.open(folder, Map.of());
        mina = at.mina();
    }

    @AfterAll
    void close() {
        at.close();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... requests) {
        return Race.results(requests.length, racer -> requests[racer].get());
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    /** The versions of the only image of a scene, the newest first. */
    private List<String> versions(String scene) {
        var images = mina.get(Workplace.imagesOf(scene)).is(200);
        assertThat(images.json().at("/items")).hasSize(1);
        var history = mina.get(Workplace.imagesOf(scene) + "/" + images.text("/items/0/id") + "/history")
                .is(200);
        assertThat(images.text("/items/0/versionNumber")).isEqualTo(history.text("/items/0/versionNumber"));
        return history.json().findValuesAsText("versionNumber");
    }

    @RepeatedTest(value = ROUNDS, name = "J1 {currentRepetition}")
    void of_two_uploads_both_are_kept_and_one_is_current() {
        var scene = at.newScene();

        var answers = atOnce(() -> at.upload(scene, PICTURE), () -> at.upload(scene, PICTURE));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(versions(scene)).containsExactly("2", "1");
    }

    @RepeatedTest(value = ROUNDS, name = "J2 {currentRepetition}")
    void a_restore_and_an_upload_follow_each_other() {
        var scene = at.newScene();
        at.upload(scene, PICTURE).is(201);
        var image = at.upload(scene, PICTURE).is(201).header("Location");

        var answers =
                atOnce(() -> at.upload(scene, PICTURE), () -> mina.post(image + "/restore", "{\"versionNumber\": 1}"));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(versions(scene)).containsExactly("4", "3", "2", "1");
    }

    /** What is deleted is not there: by the contract 404, not 409. */
    @RepeatedTest(value = ROUNDS, name = "J3 {currentRepetition}")
    void a_restore_does_not_bring_back_what_is_deleted() {
        var scene = at.newScene();
        at.upload(scene, PICTURE).is(201);
        var image = at.upload(scene, PICTURE).is(201).header("Location");

        var answers = atOnce(() -> mina.delete(image), () -> mina.post(image + "/restore", "{\"versionNumber\": 1}"));

        answers.getFirst().is(204);
        assertThat(answers.getLast().status()).isIn(201, 404);
        mina.get(image).isProblem(404, "not-found");
        assertThat(mina.get(Workplace.imagesOf(scene)).is(200).json().at("/items"))
                .isEmpty();
    }

    /** A project of two owners. */
    private record Pair(Client hana, Client joon, String project) {
        String participant(Client who) {
            return project + "/participants/" + who.id();
        }
    }

    private Pair pair() {
        var hana = at.someone();
        var joon = at.someone();
        var project = hana.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
                .is(201)
                .header("Location");
        var code = hana.post(project + "/invite", "{}").is(201).text("/inviteCode");
        joon.post("/api/projects/join", "{\"inviteCode\": \"" + code + "\"}").is(200);
        var pair = new Pair(hana, joon, project);
        hana.put(pair.participant(joon), "{\"role\": \"owner\"}").is(200);
        return pair;
    }

    /** Whoever comes second is in the project no more: for them it is not there. */
    @RepeatedTest(value = ROUNDS, name = "J7 {currentRepetition}")
    void of_two_owners_who_remove_each_other_one_stays() {
        var pair = pair();
        var hana = pair.participant(pair.hana());
        var joon = pair.participant(pair.joon());

        var answers = atOnce(() -> pair.hana().delete(joon), () -> pair.joon().delete(hana));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(204, 404);
        assertOneOwnerIsLeft(pair);
    }

    @RepeatedTest(value = ROUNDS, name = "J7 {currentRepetition}")
    void of_two_owners_who_leave_or_step_down_one_stays() {
        var pair = pair();
        var hana = pair.participant(pair.hana());
        var joon = pair.participant(pair.joon());

        var answers = atOnce(() -> pair.hana().delete(hana), () -> pair.joon().put(joon, "{\"role\": \"viewer\"}"));

        assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() >= 300))
                .singleElement()
                .satisfies(answer -> answer.isProblem(409, "conflict"));
        assertOneOwnerIsLeft(pair);
    }

    private static void assertOneOwnerIsLeft(Pair pair) {
        var owners = List.of(pair.hana(), pair.joon()).stream()
                .map(client -> client.get(pair.project()))
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.text("/myRole"))
                .filter("owner"::equals);
        assertThat(owners).hasSize(1);
    }

    @RepeatedTest(value = ROUNDS, name = "J8 {currentRepetition}")
    void of_two_changes_the_last_wins_and_both_are_told() {
        var scene = at.newScene();

        var answers = atOnce(() -> mina.put(scene, "{\"notes\": \"비\"}"), () -> mina.put(scene, "{\"notes\": \"눈\"}"));

        assertThat(answers.stream().map(answer -> answer.is(200).header("ETag")))
                .containsExactlyInAnyOrder("\"2\"", "\"3\"");
        var last = answers.get(answers.getFirst().header("ETag").equals("\"3\"") ? 0 : 1);
        assertThat(mina.get(scene).is(200).text("/notes")).isEqualTo(last.text("/notes"));
        var activity = mina.get(at.project() + "/activity?limit=2").is(200);
        assertThat(activity.json().findValuesAsText("targetId")).containsOnly(last.text("/id"));
    }

    @RepeatedTest(value = ROUNDS, name = "J9 {currentRepetition}")
    void a_comment_on_a_scene_that_goes_is_refused_or_goes_too() {
        var scene = at.newScene();
        var comments = Workplace.imagesOf(scene).replace("/images", "/comments");

        var answers = atOnce(() -> mina.delete(scene), () -> mina.post(comments, "{\"content\": \"구름?\"}"));

        answers.getFirst().is(204);
        var comment = answers.getLast();
        if (comment.status() == 201) mina.get(comment.header("Location")).isProblem(404, "not-found");
        else comment.isProblem(404, "not-found");
        assertThat(mina.get(at.project() + "/comments?scope=all").is(200).json().at("/items"))
                .isEmpty();
    }
}
