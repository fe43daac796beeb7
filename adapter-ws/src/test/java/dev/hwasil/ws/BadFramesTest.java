package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Origins;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no WebSocket client sends (RFC 6455, section 5), byte by byte: it ends its own connection and nobody else's. */
@DisplayName("hostile input, group H: frames")
@ExtendWith(Tally.class)
final class BadFramesTest {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;

    /** By which a message must soon be whole, and a pong may take its time. */
    private static final RealtimeSettings IMPATIENT = new RealtimeSettings(
            "/socket.io",
            Origins.any(),
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Hosts.DIRECT,
            false);

    private static final int PING = 9;

    private static Door door;
    private static String mina;
    private static Object before;

    @BeforeAll
    static void open() {
        door = Door.open();
        mina = door.tokenOf(MINA);
        before = door.stores.work().read();
    }

    @AfterAll
    static void nothing_was_written() {
        assertThat(door.stores.work().read()).isEqualTo(before);
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
            assertThat(raw.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            raw.bytes(frame);

            assertThat(raw.closeCode()).as(what).isEqualTo(1002);
            assertThat(other.packet()).startsWith("0{");
        }
    }

    @Test
    @DisplayName(
            "H16 a packet of more than 1 MiB is refused and the socket stays, one of more than 4 MiB closes with 1009")
    void what_is_too_long_is_refused_or_closes() {
        try (var client = SocketClient.connected(door, mina)) {
            client.send("42[\"comment:created\",\"" + "a".repeat(RealtimeSettings.MAX_PAYLOAD) + "\"]");
            var error = client.event("error");
            assertThat(error.get("code").asText()).isEqualTo("payload-too-large");
            assertThat(error.get("event").isNull()).isTrue();
            assertThat(client.call("comment:created", "\"" + "a".repeat(1_000_000) + "\"")
                            .get("ok")
                            .asBoolean())
                    .isTrue();

            client.send("4" + "a".repeat(RealtimeSettings.MAX_FRAME));
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    /** An overlong slash, a surrogate, a character that breaks off, a byte that is none. */
    @ParameterizedTest(name = "H20 {0}")
    @ValueSource(strings = {"C0AF", "EDA080", "E282", "FF", "F4908080"})
    void what_is_no_utf_8_closes_with_1007(String hex) {
        var text = ("4" + "?".repeat(hex.length() / 2)).getBytes(StandardCharsets.US_ASCII);
        var ill = HexFormat.of().parseHex(hex);
        System.arraycopy(ill, 0, text, 1, ill.length);
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            raw.text(text);
            assertThat(raw.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    @DisplayName(
            "H22 EIO-19 who never ends a message is cut after a ping interval, or closed with 1009 when it goes on")
    void who_never_ends_a_message_is_cut() {
        try (var quick = Door.open(IMPATIENT);
                var unended = RawSocket.to(quick.port());
                var brokenOff = RawSocket.to(quick.port())) {
            assertThat(unended.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            unended.bytes(TEXT, MASKED | 1, 0, 0, 0, 0, '4');
            assertThat(brokenOff.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            brokenOff.bytes(FIN | TEXT, MASKED | 100, 0, 0, 0, 0, '4');

            assertThat(unended.rest()).startsWith("\uFFFD");
            assertThat(brokenOff.rest()).startsWith("\uFFFD");
        }
        assertThat(RealtimeSettings.at("/socket.io", Origins.any()).pingInterval())
                .isLessThanOrEqualTo(Duration.ofSeconds(25));
        try (var busy = RawSocket.to(door.port())) {
            assertThat(busy.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            var piece = new byte[65_535];
            Arrays.fill(piece, (byte) 'a');
            busy.piece(TEXT, piece);
            for (var sent = 0; sent <= RealtimeSettings.MAX_FRAME / piece.length; sent++) busy.piece(0, piece);
            assertThat(busy.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    @DisplayName("H24 compression that is offered is not negotiated")
    void compression_is_not_negotiated() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(
                            SocketClient.TARGET,
                            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"))
                    .startsWith("HTTP/1.1 101")
                    .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
        }
    }

    @Test
    @DisplayName("H25 bytes that nobody announced close with 1002")
    void bytes_that_nobody_announced_close() {
        try (var client = SocketClient.connected(door, mina)) {
            client.send(new byte[] {1, 2, 3});
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("H25 an event with an attachment is refused")
    void an_event_with_an_attachment_is_refused() {
        try (var client = SocketClient.connected(door, mina)) {
            client.send("451-7[\"join:project\",{\"_placeholder\":true,\"num\":0}]");
            client.send(new byte[] {1});
            assertThat(client.packet()).startsWith("437[{\"ok\":false,\"error\":{\"code\":\"validation\"");
        }
    }

    @ParameterizedTest(name = "H25 {0}")
    @ValueSource(strings = {"4511-[\"auth\"]", "45999-[\"auth\"]", "45999999999999-[\"auth\"]", "45-1-[\"auth\"]"})
    void more_attachments_than_there_may_be_close(String packet) {
        try (var client = SocketClient.connected(door, mina)) {
            client.send(packet);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @ParameterizedTest(name = "H26 {0}")
    @ValueSource(strings = {"42[\"comment:created\",{}]", "451-[\"auth\"]", "41", "40"})
    void what_comes_where_an_attachment_is_due_closes(String packet) {
        try (var client = SocketClient.connected(door, mina)) {
            client.send("451-[\"join:project\",{\"_placeholder\":true,\"num\":0}]");
            client.send(packet);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("H21 a text in pieces of one byte ends where a message does")
    void a_text_in_pieces_of_one_byte_ends_where_a_message_does() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
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
