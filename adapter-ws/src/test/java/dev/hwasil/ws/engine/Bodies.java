package dev.hwasil.ws.engine;

import java.util.function.Consumer;

/** What the body of a request carries, for tests of what comes after it. */
public final class Bodies {

    private Bodies() {}

    /**
     * Hands over the messages of a body, in order.
     *
     * @throws MalformedPacket when it carries what no client sends; what comes before that has been handed over
     */
    public static void read(byte[] body, Consumer<String> texts, Consumer<byte[]> attachments) {
        Payload.deliver(body, new Receiver() {
            @Override
            public void receive(String text) {
                var packet = Packet.parse(text);
                if (packet.type() == PacketType.MESSAGE) texts.accept(packet.data());
            }

            @Override
            public void receive(byte[] data) {
                attachments.accept(data);
            }

            @Override
            public void transportClosed() {}
        });
    }
}
