package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that are made of plain Java. */
final class JsonValueTest {

    @Test
    void plain_java_is_written_as_it_stands() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", "화실");
        map.put("numbers", List.of(1, 9_007_199_254_740_993L, 0.5));
        map.put("truth", true);
        map.put("nothing", Arrays.asList((Object) null));

        var json = new String(JsonValue.of(map).bytes(), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("""
                {"text":"화실","numbers":[1,9007199254740993,0.5],"truth":true,"nothing":[null]}""");
    }

    @Test
    void what_was_written_before_goes_out_as_it_is() {
        var written = JsonValue.raw("{\"x\":0.10,\"이름\":\"준\"}".getBytes(StandardCharsets.UTF_8));

        var json = JsonValue.object(o -> o.field("before", true)
                .field("moves", List.of(written, JsonValue.string("between"), written))
                .field("after", written));

        assertThat(new String(json.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                {"before":true,"moves":[{"x":0.10,"이름":"준"},"between",{"x":0.10,"이름":"준"}],\
                "after":{"x":0.10,"이름":"준"}}""");
        assertThat(new String(written.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"x\":0.10,\"이름\":\"준\"}");
    }

    @Test
    void what_json_has_no_word_for_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(new Object()));
    }
}
