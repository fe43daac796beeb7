package dev.hwasil.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.ws.engine.MalformedPacket;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PacketDecoderTest {

    private static final int MAX_ATTACHED = 1_000;

    private final PacketDecoder decoder = new PacketDecoder(MAX_ATTACHED);

    private SocketPacket decoded(String text) {
        return decoder.text(text).orElseThrow();
    }

    private static SocketPacket event(String namespace, @Nullable Long id, String payload) {
        return new SocketPacket.Event(namespace, id, payload, List.of());
    }

    @Test
    @DisplayName("SIO-1 every type of packet is understood")
    void every_type_of_packet_is_understood() {
        assertThat(decoded("0")).isEqualTo(new SocketPacket.Connect("/", ""));
        assertThat(decoded("0{\"token\":\"x\"}")).isEqualTo(new SocketPacket.Connect("/", "{\"token\":\"x\"}"));
        assertThat(decoded("0/admin")).isEqualTo(new SocketPacket.Connect("/admin", ""));
        assertThat(decoded("0/admin,{}")).isEqualTo(new SocketPacket.Connect("/admin", "{}"));
        assertThat(decoded("1")).isEqualTo(new SocketPacket.Disconnect("/"));
        assertThat(decoded("1/admin")).isEqualTo(new SocketPacket.Disconnect("/admin"));
        assertThat(decoded("1/admin,")).isEqualTo(new SocketPacket.Disconnect("/admin"));
        assertThat(decoded("2[\"a\"]")).isEqualTo(event("/", null, "[\"a\"]"));
        assertThat(decoded("212[\"a\"]")).isEqualTo(event("/", 12L, "[\"a\"]"));
        assertThat(decoded("2/admin,007[\"a\",\"/,\"]")).isEqualTo(event("/admin", 7L, "[\"a\",\"/,\"]"));
        assertThat(decoded("3/admin,0[]")).isEqualTo(new SocketPacket.Ack("/admin", 0, "[]", List.of()));
        assertThat(decoded("4{\"message\":\"\"}")).isEqualTo(new SocketPacket.ConnectError("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "a",
                "-",
                "{}",
                "0[]",
                "0\"token\"",
                "05{}",
                "0 {}",
                "0/admin,[]",
                "1{}",
                "17",
                "1/admin,x",
                "2",
                "2{}",
                "2\"a\"",
                "2abc[\"a\"]",
                "2 [\"a\"]",
                "2-1[\"a\"]",
                "2/admin",
                "2/admin[\"a\"]",
                "21.5[\"a\"]",
                "21234567890123456[\"a\"]",
                "2٣[\"a\"]",
                "3[]",
                "31{}",
                "3-[]",
                "5[\"a\"]",
                "5-[\"a\"]",
                "511-[\"a\"]",
                "5999-[\"a\"]",
                "599999999999-[]",
                "5-1-[]",
                "51",
                "6",
                "60-[]"
            })
    @DisplayName("SIO-5 what is no packet is nothing else")
    void what_is_no_packet_is_nothing_else(String text) {
        assertThatThrownBy(() -> decoder.text(text)).isInstanceOf(MalformedPacket.class);
    }

    @Test
    @DisplayName("SIO-1 a packet with attachments is whole when the last has come")
    void a_packet_with_attachments_is_whole_when_the_last_has_come() {
        var first = new byte[] {1};
        var second = new byte[] {2, 2};

        assertThat(decoder.text("52-/admin,3[\"a\"]")).isEmpty();
        assertThat(decoder.binary(first)).isEmpty();
        assertThat(decoder.binary(second))
                .contains(new SocketPacket.Event("/admin", 3L, "[\"a\"]", List.of(first, second)));
        assertThat(decoder.text("61-0[]")).isEmpty();
        assertThat(decoder.binary(first)).contains(new SocketPacket.Ack("/", 0, "[]", List.of(first)));
        assertThat(decoder.text("50-[\"a\"]")).contains(event("/", null, "[\"a\"]"));
    }

    @Test
    @DisplayName("SIO-5 attachments come after their packet, all of them, and nothing between")
    void attachments_come_after_their_packet_and_nothing_between() {
        assertThatThrownBy(() -> decoder.binary(new byte[1])).isInstanceOf(MalformedPacket.class);
        assertThat(decoder.text("52-[\"a\"]")).isEmpty();
        assertThat(decoder.binary(new byte[1])).isEmpty();
        assertThatThrownBy(() -> decoder.text("2[\"a\"]")).isInstanceOf(MalformedPacket.class);
    }

    @Test
    @DisplayName("SIO-5 attachments are bounded together")
    void attachments_are_bounded_together() {
        for (var packet = 0; packet < 2; packet++) {
            assertThat(decoder.text("52-[\"a\"]")).isEmpty();
            assertThat(decoder.binary(new byte[MAX_ATTACHED - 1])).isEmpty();
            assertThat(decoder.binary(new byte[1])).isPresent();
        }
        assertThat(decoder.text("52-[\"a\"]")).isEmpty();
        assertThat(decoder.binary(new byte[MAX_ATTACHED])).isEmpty();
        assertThatThrownBy(() -> decoder.binary(new byte[1])).isInstanceOf(MalformedPacket.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 42})
    @DisplayName("SIO-5 whatever comes, only the protocol's own error is thrown")
    void whatever_comes_only_the_protocols_own_error_is_thrown(long seed) {
        var random = new SplittableRandom(seed);
        var whole = 0;
        for (var i = 0; i < 200_000; i++) {
            var fuzzed = new PacketDecoder(MAX_ATTACHED);
            try {
                for (var piece = 0; piece < 3; piece++) {
                    var packet = random.nextInt(4) == 0
                            ? fuzzed.binary(new byte[random.nextInt(MAX_ATTACHED)])
                            : fuzzed.text(text(random));
                    whole += packet.map(SocketPacket::namespace)
                                    .map(String::length)
                                    .isPresent()
                            ? 1
                            : 0;
                }
            } catch (MalformedPacket expected) {
                assertThat(expected).hasMessageMatching("[a-z ]+");
            }
        }
        assertThat(whole).isGreaterThan(1_000);
    }

    private static String text(SplittableRandom random) {
        var alphabet = List.of(
                "0", "1", "2", "3", "4", "5", "6", "9", "/", ",", "-", "[", "]", "{", "}", "\"", "\\", "a", "é",
                "👩‍🎨", "\u0000", "\ud800", "٣", "[\"a\"]", "1-", "12");
        var text = new StringBuilder();
        for (var length = random.nextInt(8); length > 0; length--) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.toString();
    }
}
