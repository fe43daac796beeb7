package dev.hwasil.ws.engine;

/** What a packet is. */
enum PacketType {
    OPEN('0'),
    CLOSE('1'),
    PING('2'),
    PONG('3'),
    MESSAGE('4'),
    UPGRADE('5'),
    NOOP('6');

    /** Asked for each packet: {@link #values} would copy them each time. */
    private static final PacketType[] ALL = values();

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
        for (var type : ALL) if (type.digit == digit) return type;
        throw new MalformedPacket("unknown packet type");
    }
}
