package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no WebSocket client sends (RFC 6455, section 5), byte by byte: it ends its own connection and nobody else's. */
final class BadFramesTest {

    private static final String TARGET = "/socket.io/?EIO=4&transport=websocket";
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;
    private static final int PING = 9;

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of("H17 not masked", bytes(FIN | TEXT, 1, '3')),
                Arguments.of("H18 the first reserved bit", bytes(FIN | 0x40 | TEXT, MASKED | 1, 0, 0, 0, 0, '3')),
                Arguments.of("H18 the last reserved bit", bytes(FIN | 0x10 | TEXT, MASKED | 1, 0, 0, 0, 0, '3')),
                Arguments.of("H18 a reserved opcode", bytes(FIN | 3, MASKED | 1, 0, 0, 0, 0, '3')),
                Arguments.of("H18 a reserved control opcode", bytes(FIN | 11, MASKED, 0, 0, 0, 0)),
                Arguments.of("H19 a ping of 126 bytes", ping(126)),
                Arguments.of("H19 a ping in pieces", bytes(PING, MASKED, 0, 0, 0, 0)),
                Arguments.of(
                        "H23 a text within a text", bytes(TEXT, MASKED | 1, 0, 0, 0, 0, '3', TEXT, MASKED, 0, 0, 0, 0)),
                Arguments.of("H23 a piece of nothing", bytes(FIN, MASKED | 1, 0, 0, 0, 0, '3')));
    }

    private static int[] bytes(int... bytes) {
        return bytes;
    }

    private static int[] ping(int length) {
        var head = new int[] {FIN | PING, MASKED | 126, 0, length, 0, 0, 0, 0};
        return IntStream.concat(
                        Arrays.stream(head), IntStream.generate(() -> 'a').limit(length))
                .toArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void what_is_no_frame_closes_with_1002(String what, int[] frame) {
        try (var raw = RawSocket.to(door.port());
                var other = SocketClient.bare(door.port())) {
            assertThat(raw.upgrade(TARGET)).startsWith("HTTP/1.1 101");
            raw.bytes(frame);

            assertThat(raw.closeCode()).as(what).isEqualTo(1002);
            assertThat(other.packet()).startsWith("0{");
        }
    }

    @Test
    void h21_a_text_in_pieces_of_one_byte_ends_where_a_message_does() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(TARGET)).startsWith("HTTP/1.1 101");
            raw.bytes(TEXT, MASKED | 1, 0, 0, 0, 0, 'a');
            var piece = bytes(0, MASKED | 1, 0, 0, 0, 0, 'a');
            var pieces = IntStream.range(0, 65_535)
                    .flatMap(_ -> Arrays.stream(piece))
                    .toArray();
            raw.bytes(pieces);
            raw.bytes(FIN, MASKED, 0, 0, 0, 0);

            assertThat(raw.closeCode()).isEqualTo(1002);
        }
    }
}
