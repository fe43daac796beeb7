package dev.hwasil.http.ai;

import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that are taken. */
final class AiRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();

    @ParameterizedTest
    @ValueSource(strings = {"generate-image", "generate-scene", "generate-project"})
    void nothing_is_generated_here(String what) {
        mina.post("/api/ai/" + what, "{\"prompt\": \"a\"}").isProblem(501, "not-configured");
        mina.send("POST", "/api/ai/" + what).isProblem(501, "not-configured");
        DOOR.stranger().post("/api/ai/" + what, "{}").isProblem(401, "unauthenticated");
    }
}
