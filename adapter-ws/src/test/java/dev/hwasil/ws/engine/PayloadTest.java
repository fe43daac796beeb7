package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("EIO-13 packets share a body")
final class PayloadTest {

    private final List<String> received = new ArrayList<>();
    private final Receiver receiver = new Receiver() {
        @Override
        public void receive(String text) {
            received.add(text);
        }

        @Override
        public void receive(byte[] data) {
            received.add(Arrays.toString(data));
        }

        @Override
        public void transportClosed() {
            received.add("the end");
        }
    };

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void texts_and_bytes_share_a_body() {
        var packets = List.of(
                Outgoing.message(utf8("안녕 👩‍🎨")),
                Outgoing.binary(new byte[] {1, 2, 3, 4}),
                Outgoing.of(PacketType.PING, ""));

        assertThat(new String(Payload.of(packets), StandardCharsets.UTF_8))
                .isEqualTo("4안녕 👩‍🎨\u001ebAQIDBA==\u001e2");
    }

    @Test
    void what_shares_a_body_comes_out_in_order() {
        Payload.deliver(utf8("4안녕 👩‍🎨\u001ebAQIDBA==\u001e3\u001eb"), receiver);

        assertThat(received).containsExactly("4안녕 👩‍🎨", "[1, 2, 3, 4]", "3", "[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001e", "4\u001e", "\u001e4", "4\u001e\u001e4"})
    void nothing_between_two_separators_is_an_empty_packet(String body) {
        Payload.deliver(utf8(body), receiver);

        assertThat(received).containsExactly(body.split("\u001e", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bA", "b!!!!", "bAQ=D", "b=", "bAQIDBA===", "bAQID BA=", "b안녕"})
    @DisplayName("EIO-14 what is no base64 ends it, and what came before has come")
    void what_is_no_base64_ends_it(String packet) {
        assertThatThrownBy(() -> Payload.deliver(utf8("4before\u001e" + packet + "\u001e4after"), receiver))
                .isInstanceOf(MalformedPacket.class);

        assertThat(received).containsExactly("4before");
    }

    @Test
    @DisplayName("EIO-14 a body that is not well-formed UTF-8 has no packets")
    void a_body_that_is_not_well_formed_has_no_packets() {
        var overlong = new byte[] {'4', 'a', 0x1e, '4', (byte) 0xc0, (byte) 0xaf};

        assertThatThrownBy(() -> Payload.deliver(overlong, receiver)).isInstanceOf(MalformedPacket.class);

        assertThat(received).isEmpty();
    }
}
