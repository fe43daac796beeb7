package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{} x",
                "{a:1}",
                "{\"a\":01}",
                "[1,]",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":1}",
            })
    void what_is_no_json_is_malformed(String text) {
        assertMalformed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void it_can_be_looked_into_and_sent_again() {
        var input = JsonInput.parse("{\"a\": [1, 2.5, \"화실\", {\"b\": true}], \"c\": null, \"d\": 4294967296}");

        assertThat(new String(input.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":[1,2.5,\"화실\",{\"b\":true}],\"c\":null,\"d\":4294967296}")
                .isEqualTo(input.toString());
        assertThat(input.values()).hasSize(3);
        var values = input.field("a").orElseThrow().values().toList();
        assertThat(values.getFirst().wholeNumber()).hasValue(1);
        assertThat(values.get(1).wholeNumber()).isEmpty();
        assertThat(values.get(2).values()).isEmpty();
        assertThat(values.getLast().field("b"))
                .hasValueSatisfying(b -> assertThat(b.isTrue()).isTrue());
        assertThat(input.field("d").orElseThrow().wholeNumber()).isEmpty();
        assertThat(input.field("e")).isEmpty();
        assertThat(values.getFirst().field("a")).isEmpty();
    }

    @Test
    void it_may_be_32_deep() {
        assertThat(JsonInput.parse("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
    }

    @Test
    void every_text_comes_as_it_was_written() {
        var text = "그림 👩‍👩‍👧‍👦 \u1100\u1161 e\u0301";

        assertThat(JsonInput.parse(JsonValue.string(text).bytes()).text()).contains(text);
    }

    private static void assertMalformed(byte[] bytes) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> JsonInput.parse(bytes))
                .extracting(DomainException::error)
                .isInstanceOf(DomainError.Malformed.class);
    }
}
