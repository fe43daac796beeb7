package dev.hwasil.application.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.once.FirstAnswers.Answer;
import dev.hwasil.application.once.FirstAnswers.Kept;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.world.Fresh;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link FirstAnswers} promises. */
public abstract class FirstAnswersContract extends StoresContract {

    private FirstAnswers.Key fresh() {
        return new FirstAnswers.Key(given.someone().id(), "POST /api/a", Fresh.name("key"));
    }

    private static Kept kept(String body) {
        return new Kept(
                Sha256.of(body), new Answer(201, Map.of("ETag", "\"1\""), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Kept> taken(FirstAnswers.Key key, Duration ago) {
        return inUnit(() -> stores.firstAnswers().take(key, given.now().minus(ago)));
    }

    @Test
    void what_was_kept_is_found_byte_for_byte() {
        var key = fresh();
        inUnit(() -> stores.firstAnswers().keep(key, kept("{\"말\": 1}"), given.now()));

        var found = taken(key, Duration.ofHours(1)).orElseThrow();

        assertThat(found.request()).isEqualTo(Sha256.of("{\"말\": 1}"));
        assertThat(found.answer().status()).isEqualTo(201);
        assertThat(found.answer().headers()).isEqualTo(Map.of("ETag", "\"1\""));
        assertThat(found.answer().body()).isEqualTo("{\"말\": 1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_answer_without_headers_and_body_is_kept_too() {
        var key = fresh();
        var bare = new Kept(Sha256.of(""), new Answer(204, Map.of(), new byte[0]));
        inUnit(() -> stores.firstAnswers().keep(key, bare, given.now()));

        var found = taken(key, Duration.ofHours(1)).orElseThrow();

        assertThat(found.answer().headers()).isEmpty();
        assertThat(found.answer().body()).isEmpty();
    }

    @Test
    void a_key_is_one_person_s_on_one_route() {
        var key = fresh();
        inUnit(() -> stores.firstAnswers().keep(key, kept("a"), given.now()));

        var others = List.of(
                new FirstAnswers.Key(given.someone().id(), key.route(), key.value()),
                new FirstAnswers.Key(key.user(), "POST /api/b", key.value()),
                new FirstAnswers.Key(key.user(), key.route(), key.value() + "x"));

        assertThat(others).allMatch(other -> taken(other, Duration.ofHours(1)).isEmpty());
    }

    @Test
    void what_is_too_old_is_not_found_and_gives_way() {
        var key = fresh();
        inUnit(() -> stores.firstAnswers().keep(key, kept("old"), given.now().minus(Duration.ofHours(25))));
        assertThat(taken(key, Duration.ofHours(24))).isEmpty();

        inUnit(() -> stores.firstAnswers().keep(key, kept("new"), given.now()));

        assertThat(taken(key, Duration.ofHours(24)).orElseThrow().request()).isEqualTo(Sha256.of("new"));
    }

    @Test
    void what_a_lost_unit_kept_is_not_there() {
        var key = fresh();

        assertThatIllegalStateException()
                .isThrownBy(() -> inUnit(() -> {
                    stores.firstAnswers().keep(key, kept("a"), given.now());
                    throw new IllegalStateException();
                }));

        assertThat(taken(key, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void of_many_who_take_one_key_at_once_one_is_first() {
        var key = fresh();
        var since = given.now().minus(Duration.ofHours(1));
        var at = given.now();
        var first = new AtomicInteger();

        Race.of(
                8,
                _ -> inUnit(() -> {
                    if (stores.firstAnswers().take(key, since).isPresent()) return;
                    first.incrementAndGet();
                    stores.firstAnswers().keep(key, kept("a"), at);
                }));

        assertThat(first).hasValue(1);
    }

    @Test
    void they_are_used_inside_a_unit_only() {
        var key = fresh();

        assertOnlyInUnit(() -> stores.firstAnswers().take(key, given.now()));
        assertOnlyInUnit(() -> stores.firstAnswers().keep(key, kept("a"), given.now()));
    }
}
