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
}
