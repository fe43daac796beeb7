package dev.hwasil.http.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The operations under {@code /api/studios}. */
final class StudioRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    @Test
    void who_registers_has_a_studio() {
        var mina = DOOR.someone();

        var own = mina.get("/api/studios").is(200);
        var shown = mina.get("/api/studios/" + own.text("/items/0/id")).is(200);

        assertThat(own.json().at("/items").size()).isOne();
        assertThat(own.json().at("/nextCursor").isNull()).isTrue();
        assertThat(shown.json()).isEqualTo(own.json().at("/items/0"));
        assertThat(shown.text("/ownerId")).isEqualTo(mina.id().toString());
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_studio_of_somebody_else_does_not_exist() {
        var studio = DOOR.someone().get("/api/studios").is(200).text("/items/0/id");

        DOOR.someone().get("/api/studios/" + studio).isProblem(404, "not-found");
        DOOR.stranger().get("/api/studios/" + studio).isProblem(401, "unauthenticated");
        DOOR.stranger().get("/api/studios").isProblem(401, "unauthenticated");
    }

    @Test
    void its_owner_changes_a_studio() {
        var mina = DOOR.someone();
        var studio = "/api/studios/" + mina.get("/api/studios").is(200).text("/items/0/id");

        var changed =
                mina.put(studio, "{\"name\": \" 먹 \", \"description\": \"붓도\"}").is(200);
        var cleared =
                mina.put(studio, "{\"name\": null, \"description\": \"\"}").is(200);

        assertThat(changed.text("/name")).isEqualTo("먹");
        assertThat(changed.text("/description")).isEqualTo("붓도");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(cleared.text("/name")).isEqualTo("먹");
        assertThat(cleared.json().at("/description").isNull()).isTrue();
        assertThat(mina.get(studio).is(200).json()).isEqualTo(cleared.json());
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        var mina = DOOR.someone();
        var studio = "/api/studios/" + mina.get("/api/studios").is(200).text("/items/0/id");
        mina.with("If-Match", "\"1\"").put(studio, "{\"name\": \"먹\"}").is(200);

        mina.with("If-Match", "\"1\"").put(studio, "{\"name\": \"붓\"}").isProblem(412, "stale-version");

        assertThat(mina.get(studio).is(200).text("/name")).isEqualTo("먹");
    }

    @Test
    void what_is_wrong_with_a_change_is_pointed_at() {
        var mina = DOOR.someone();
        var studio = "/api/studios/" + mina.get("/api/studios").is(200).text("/items/0/id");

        mina.put(studio, "{\"name\": \"\", \"description\": 1, \"ownerId\": \"me\"}")
                .isProblem(422, "validation")
                .pointsAt("/name", "/description", "/ownerId");
        DOOR.someone().put(studio, "{\"name\": \"붓\"}").isProblem(404, "not-found");
        DOOR.stranger().put(studio, "{\"name\": \"붓\"}").isProblem(401, "unauthenticated");
    }
}
