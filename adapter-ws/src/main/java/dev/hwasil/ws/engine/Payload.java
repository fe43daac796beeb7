package dev.hwasil.ws.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Packets in the body of a request or a response: in UTF-8, with a separator between them, and bytes as base64. */
final class Payload {

    private static final char SEPARATOR = '\u001e';
    private static final char BINARY = 'b';

    private Payload() {}

    /** The body that carries these packets. */
    static byte[] of(List<Outgoing> packets) {
        var size = packets.stream().mapToInt(Outgoing::cost).sum();
        var body = new ByteArrayOutputStream(size);
        for (var packet : packets) {
            if (body.size() > 0) body.write(SEPARATOR);
            write(packet, body);
        }
        return body.toByteArray();
    }

    private static void write(Outgoing packet, ByteArrayOutputStream body) {
        var bytes = new byte[packet.payload().remaining()];
        packet.payload().get(bytes);
        if (packet.isBinary()) {
            body.write(BINARY);
            body.writeBytes(Base64.getEncoder().encode(bytes));
        } else {
            body.writeBytes(bytes);
        }
    }

    /**
     * Hands over the packets of a body one after the other.
     *
     * @throws MalformedPacket when the body, or a packet in it, cannot be decoded; those before it have been handed
     *     over
     */
    static void deliver(byte[] body, Receiver to) {
        var text = text(body);
        for (var from = 0; from <= text.length(); ) {
            var separator = text.indexOf(SEPARATOR, from);
            var end = separator < 0 ? text.length() : separator;
            deliver(text.substring(from, end), to);
            from = end + 1;
        }
    }

    private static void deliver(String packet, Receiver to) {
        if (packet.isEmpty() || packet.charAt(0) != BINARY) to.receive(packet);
        else to.receive(bytes(packet.substring(1)));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new MalformedPacket("not base64");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedPacket("not well-formed UTF-8");
        }
    }
}
