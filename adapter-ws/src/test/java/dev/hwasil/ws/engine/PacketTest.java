package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PacketTest {

    @ParameterizedTest
    @CsvSource({
        "0{},OPEN,{}",
        "1,CLOSE,''",
        "2probe,PING,probe",
        "3,PONG,''",
        "4화실,MESSAGE,화실",
        "5,UPGRADE,''",
        "6,NOOP,''"
    })
    void a_packet_is_a_digit_and_its_data(String text, PacketType type, String data) {
        assertThat(Packet.parse(text)).isEqualTo(new Packet(type, data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "/", ":", "a", " 4", "٤"})
    @DisplayName("EIO-6 what begins otherwise is no packet")
    void what_begins_otherwise_is_no_packet(String text) {
        assertThatThrownBy(() -> Packet.parse(text)).isInstanceOf(MalformedPacket.class);
    }

    @Test
    void a_message_is_encoded_once_and_read_by_each_session_from_the_start() {
        var message =
                Outgoing.message("2".getBytes(StandardCharsets.UTF_8), "[\"안녕\"]".getBytes(StandardCharsets.UTF_8));

        for (var session = 0; session < 2; session++) {
            assertThat(StandardCharsets.UTF_8.decode(message.payload()).toString())
                    .isEqualTo("42[\"안녕\"]");
        }
    }
}
