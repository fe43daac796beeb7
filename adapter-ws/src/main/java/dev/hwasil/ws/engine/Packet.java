package dev.hwasil.ws.engine;

/** A packet as it came, in text. */
record Packet(PacketType type, String data) {

    /** The packet that a text is: one digit and its data. */
    static Packet parse(String text) {
        if (text.isEmpty()) throw new MalformedPacket("empty packet");
        return new Packet(PacketType.of(text.charAt(0)), text.substring(1));
    }
}
