package dev.hwasil.ws.engine;

import java.util.Arrays;

/** What a packet is. */
enum PacketType {
    OPEN('0'),
    CLOSE('1'),
    PING('2'),
    PONG('3'),
    MESSAGE('4'),
    UPGRADE('5'),
    NOOP('6');

    private final char digit;

    PacketType(char digit) {
        this.digit = digit;
    }

    /** What a packet of this type begins with. */
    char digit() {
        return digit;
    }

    /** The type that a digit names. */
    static PacketType of(char digit) {
        return Arrays.stream(values())
                .filter(type -> type.digit == digit)
                .findFirst()
                .orElseThrow(() -> new MalformedPacket("unknown packet type"));
    }
}
