package dev.hwasil.application.account;

import dev.hwasil.domain.account.SessionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who hold something open for a session, such as a socket, that it has ended. Thread-safe. */
public final class SessionEnds {

    private final List<Consumer<SessionId>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<SessionId>> tellers = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} hears of each session that ends. */
    public void onEnd(Consumer<SessionId> listener) {
        listeners.add(listener);
    }

    /** From now on {@code teller} hears of each session that this node ends, to tell the others. */
    public void onEndHere(Consumer<SessionId> teller) {
        tellers.add(teller);
    }

    /** This session has ended. */
    void ended(SessionId session) {
        tellers.forEach(teller -> teller.accept(session));
        endedElsewhere(session);
    }

    /** Another node has ended this session. */
    public void endedElsewhere(SessionId session) {
        listeners.forEach(listener -> listener.accept(session));
    }
}
