package dev.hwasil.ws;

import dev.hwasil.ws.engine.CloseReason;
import dev.hwasil.ws.engine.EngineHandler;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.SessionListener;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Sends back what it is sent. */
final class Echo implements EngineHandler {

    private final Consumer<String> work;

    Echo() {
        this(_ -> {});
    }

    /** Does this with each text before. */
    Echo(Consumer<String> work) {
        this.work = work;
    }

    @Override
    public SessionListener opened(EngineSession session) {
        return new SessionListener() {
            @Override
            public void message(String text) {
                work.accept(text);
                session.send(Outgoing.message(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public void binary(byte[] data) {
                session.send(Outgoing.binary(data));
            }

            @Override
            public void oversized() {
                session.close();
            }

            @Override
            public void closed(CloseReason reason) {}
        };
    }
}
