package dev.hwasil.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.json.JsonInput;
import dev.hwasil.ws.engine.MalformedPacket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholdersTest {

    private static final byte[] FIRST = {1};
    private static final byte[] SECOND = {2};
    private static final List<byte[]> ATTACHMENTS = List.of(FIRST, SECOND);

    private static List<JsonInput> values(String array) {
        return JsonInput.parse(array).elements();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[1,\"_placeholder\",null,true]",
                "[{\"_placeholder\":true,\"num\":0},[{\"a\":{\"_placeholder\":true,\"num\":1}}]]",
                "[{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":1}]",
                "[{\"_placeholder\":false,\"num\":9},{\"_placeholder\":\"true\",\"num\":9}]"
            })
    @DisplayName("SIO-10 a placeholder stands for one of the attachments, wherever it is")
    void a_placeholder_stands_for_an_attachment(String arguments) {
        assertThatCode(() -> Placeholders.check(values(arguments), ATTACHMENTS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"_placeholder\":true}]",
                "[{\"_placeholder\":true,\"num\":2}]",
                "[{\"_placeholder\":true,\"num\":-1}]",
                "[{\"_placeholder\":true,\"num\":0.5}]",
                "[{\"_placeholder\":true,\"num\":4294967296}]",
                "[{\"_placeholder\":true,\"num\":\"0\"}]",
                "[1,{\"a\":[[{\"_placeholder\":true,\"num\":2}]]}]"
            })
    @DisplayName("SIO-5 a placeholder for nothing is malformed, wherever it is")
    void a_placeholder_for_nothing_is_malformed(String arguments) {
        assertThatExceptionOfType(MalformedPacket.class)
                .isThrownBy(() -> Placeholders.check(values(arguments), ATTACHMENTS));
    }

    @Test
    @DisplayName("SIO-10 a value says which bytes it stands for")
    void a_value_says_which_bytes_it_stands_for() {
        var event = new SocketEvent(
                "draw", values("[{\"_placeholder\":true,\"num\":1},{\"num\":1}]"), ATTACHMENTS, Reply.none());

        assertThat(event.bytesOf(event.arguments().getFirst())).contains(SECOND);
        assertThat(event.bytesOf(event.arguments().getLast())).isEmpty();
    }
}
