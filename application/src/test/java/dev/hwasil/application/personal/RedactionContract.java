package dev.hwasil.application.personal;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.UserRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Redaction} does. */
public abstract class RedactionContract {

    private static final String MINA_ID = MINA.id().value().toString();
    private static final String JOON_ID = JOON.id().value().toString();
    private static final UserRef ERASED = UserRef.erased(MINA.id());

    /** The redaction under test. */
    protected abstract Redaction redaction();

    private String without(String json) {
        return redaction().without(MINA, json);
    }

    private static String person(String id, String username, String nickname, String picture) {
        return "{\"id\":\"%s\",\"username\":\"%s\",\"nickname\":\"%s\",%s}".formatted(id, username, nickname, picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profileImage", "profileImageUrl"})
    void a_person_is_replaced_at_every_depth_and_others_are_not(String picture) {
        var shape = "{\"scene\":{\"by\":%s,\"images\":[{\"by\":%s}],\"n\":1.5E-7,\"t\":\"미나 \\\"\\n\"},\"other\":%s}";
        var joon = person(JOON_ID, "joon", "준", "\"" + picture + "\":\"b\"");
        var named = person(MINA_ID, "mina", "미나", "\"" + picture + "\":\"a\"");
        var before = person(MINA_ID, "mina", "예전 이름", "\"" + picture + "\":null");
        var gone = person(MINA_ID, ERASED.username(), ERASED.nickname(), "\"" + picture + "\":null");

        assertThat(without(shape.formatted(named, before, joon))).isEqualTo(shape.formatted(gone, gone, joon));
    }

    @Test
    void what_a_comment_calls_a_person_whom_it_mentions_is_replaced() {
        var shape = "{\"content\":\"%s\",\"mentions\":[%s],\"reply\":{\"content\":\"@mina\",\"mentions\":[]}}";
        var named = person(MINA_ID, "mina", "미나", "\"profileImage\":null");
        var gone = person(MINA_ID, ERASED.username(), ERASED.nickname(), "\"profileImage\":null");

        assertThat(without(shape.formatted("@MINA, @joon, a@mina", named)))
                .isEqualTo(shape.formatted("@" + ERASED.username() + ", @joon, a@mina", gone));
    }

    @Test
    void a_deleted_comment_says_nothing() {
        var gone = person(MINA_ID, ERASED.username(), ERASED.nickname(), "\"profileImage\":null");
        var deleted = "{\"content\":null,\"mentions\":[%s]}".formatted(gone);

        assertThat(without(deleted)).isEqualTo(deleted);
    }

    @Test
    void only_an_object_that_shows_a_person_is_replaced() {
        var others = "{\"id\":\"%1$s\",\"name\":\"mina\",\"userId\":\"%1$s\",\"ids\":[\"%1$s\"]}".formatted(MINA_ID);

        assertThat(without(others)).isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "no JSON {"})
    void what_names_nobody_stays_as_it_is(String text) {
        assertThat(without(text)).isEqualTo(text);
    }
}
