package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.domain.error.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are passed on as they stand. */
final class RawObjectTest {

    @Test
    void objects_stay_as_they_were_written_and_say_their_texts() {
        var first = "{ \"who\": \"준 \\\"]}\", \"x\":0.1000000000000000055,\"deep\":{\"who\":\"nobody\",\"a\":[1,{}]} }";
        var second = "{\"who\":null}";

        var read = RawObject.list(" {\"all\":[" + first + " ,\n" + second + "] } ", "all");

        assertThat(read).extracting(RawObjectTest::json).containsExactly(first, second);
        assertThat(read).extracting(each -> each.text("who")).containsExactly(Optional.of("준 \"]}"), Optional.empty());
        assertThat(RawObject.list("{\"all\":[]}", "all")).isEmpty();
    }

    private static String json(RawObject object) {
        return new String(object.json().bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"all\":{}}",
                "{\"other\":[]}",
                "{\"all\":[1]}",
                "{\"all\":[{}",
                "{\"all\":[{]}",
                "{\"all\":[{\"x\":}]}",
                "{\"all\":[{}],\"more\":1}",
                "{\"all\":[{}]} {}"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> RawObject.list(text, "all"))
                .satisfies(refused -> assertThat(refused.error().name()).isEqualTo("json.malformed"));
    }
}
