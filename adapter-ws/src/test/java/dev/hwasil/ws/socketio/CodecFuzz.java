package dev.hwasil.ws.socketio;

import dev.hwasil.domain.error.DomainException;
import dev.hwasil.json.JsonInput;
import dev.hwasil.ws.engine.Bodies;
import dev.hwasil.ws.engine.MalformedPacket;
import dev.hwasil.ws.message.ClientMessageReader;
import java.util.Optional;

/**
 * All that reads what a client sends, from the body of a request to what its events say. The entry is the one that
 * Jazzer calls: whatever the bytes are, they are read, or refused by one of two exceptions; any other is a bug.
 */
public final class CodecFuzz {

    private static final int MAX_ATTACHED = 1024 * 1024;

    private CodecFuzz() {}

    /** Reads a body as a session would. */
    public static void fuzzerTestOneInput(byte[] body) {
        var decoder = new PacketDecoder(MAX_ATTACHED);
        try {
            Bodies.read(body, text -> read(decoder.text(text)), data -> read(decoder.binary(data)));
        } catch (MalformedPacket _) {
            return; // the session ends
        }
    }

    private static void read(Optional<SocketPacket> packet) {
        if (packet.orElse(null) instanceof SocketPacket.Event event) read(event);
    }

    private static void read(SocketPacket.Event packet) {
        try {
            var elements = JsonInput.parse(packet.payload()).elements();
            if (elements.isEmpty()) return;
            var arguments = elements.subList(1, elements.size());
            Placeholders.check(arguments, packet.attachments());
            var name = elements.getFirst().text().orElse("");
            var _ = ClientMessageReader.read(new SocketEvent(name, arguments, packet.attachments(), Reply.none()));
        } catch (DomainException _) {
            return; // the event is refused
        }
    }
}
