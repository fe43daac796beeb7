package dev.hwasil.http.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.openapi.Described;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Idempotency-Key} on each operation whose description takes it: the same request is done once. */
final class KeyedOperationsTest {

    private static final byte[] PICTURE = SamplePicture.png(800, 600).bytes();
    private static final byte[] OTHER_PICTURE = SamplePicture.png(600, 800).bytes();

    @AutoClose
    private final Door door = Door.open();

    private final Stage stage = new Stage(new DoorInstallation(door));
    private final Client owner = stage.client(Caller.OWNER);

    static List<Row> keyed() {
        var keyed = Described.asServed().operationsWith("Idempotency-Key");
        return Row.table().stream()
                .filter(row -> keyed.contains(row.operation()))
                .toList();
    }

    @Test
    void every_post_of_somebody_known_takes_a_key() {
        var posts = Row.table().stream()
                .filter(row -> row.method().equals("POST"))
                .filter(row -> row.expected(Caller.NOBODY, Place.OWN) == 401
                        && !row.operation().contains("/auth/"))
                .map(Row::operation)
                .distinct();

        assertThat(posts)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Described.asServed().operationsWith("Idempotency-Key"));
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void the_same_request_again_is_given_the_first_answer_and_done_once(Row row) {
        var keyed = owner.with("Idempotency-Key", Fresh.name("key"));
        var request = request(row);

        var first = request.send(keyed).is(row.expected(Caller.OWNER, Place.OWN));
        var seen = stage.seen();
        var again = request.send(keyed).is(first.status());

        assertThat(again.asText()).isEqualTo(first.asText());
        assertThat(stage.seen()).isEqualTo(seen);
        if (first.status() >= 300) return; // a refusal leaves the key free
        assertThat(List.of(replayed(first), replayed(again))).containsExactly("", "true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void the_key_with_another_body_is_a_conflict_and_nothing_is_done(Row row) {
        var keyed = owner.with("Idempotency-Key", Fresh.name("key"));
        var words = stage.words(Caller.OWNER, Place.OWN, row.ids());
        var request = Request.of(row, PICTURE, words);
        var first = request.send(keyed);
        if (first.status() >= 300 || request.body().length == 0) return;
        var seen = stage.seen();

        var other = request.isJson() ? request.indented() : Request.of(row, OTHER_PICTURE, words);
        other.send(keyed).isProblem(409, "idempotency-conflict");

        assertThat(stage.seen()).isEqualTo(seen);
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void four_at_once_are_done_once(Row row) {
        var keyed = owner.with("Idempotency-Key", Fresh.name("key"));
        var request = request(row);

        var answers = Race.results(4, _ -> request.send(keyed));

        assertThat(answers)
                .extracting(Answer::asText)
                .containsOnly(answers.getFirst().asText());
        if (answers.getFirst().status() >= 300) return;
        assertThat(answers).filteredOn(answer -> replayed(answer).isEmpty()).hasSize(1);
    }

    private Request request(Row row) {
        return Request.of(row, PICTURE, stage.words(Caller.OWNER, Place.OWN, row.ids()));
    }

    private static String replayed(Answer answer) {
        return answer.header("Idempotency-Replayed");
    }
}
