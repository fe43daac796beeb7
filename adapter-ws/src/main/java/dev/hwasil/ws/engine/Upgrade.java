package dev.hwasil.ws.engine;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A WebSocket that would take over a session from its requests: the client probes it, and then decides for it. Until
 * then, and when anything else happens, the session stays with its requests. Thread-safe.
 */
final class Upgrade implements Receiver {

    private static final String PROBE = "2probe";
    private static final Outgoing PROBE_ANSWER = Outgoing.of(PacketType.PONG, "probe");
    private static final String DECISION = "5";

    private enum State {
        OPENED,
        PROBED,
        DONE,
        FAILED
    }

    private final PollingTransport polling;
    private final Transport socket;
    private final Engine engine;
    private final Future<?> deadline;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile State state = State.OPENED;

    private Upgrade(PollingTransport polling, Transport socket, Engine engine) {
        this.polling = polling;
        this.socket = socket;
        this.engine = engine;
        var patience = engine.settings().upgradeTimeout();
        this.deadline =
                engine.timers().schedule(() -> fail(CloseReason.SERVER), patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A WebSocket has opened for that; one beside another that has not failed fails. */
    static Upgrade begin(PollingTransport polling, Transport socket, Engine engine) {
        var upgrade = new Upgrade(polling, socket, engine);
        if (!polling.tries(upgrade)) upgrade.fail(CloseReason.MALFORMED);
        return upgrade;
    }

    @Override
    public void receive(String text) {
        switch (state) {
            case OPENED -> probe(text);
            case PROBED -> decide(text);
            case DONE -> polling.session().receive(text);
            case FAILED -> {}
        }
    }

    @Override
    public boolean isQuick(String text) {
        return state == State.DONE && polling.session().isQuick(text);
    }

    @Override
    public void receive(byte[] data) {
        if (state == State.DONE) polling.session().receive(data);
        else fail(CloseReason.MALFORMED);
    }

    @Override
    public void transportClosed() {
        fail(CloseReason.TRANSPORT);
        if (state == State.DONE) polling.session().transportClosed();
    }

    private void probe(String text) {
        if (text.equals(PROBE) && isProbed()) {
            polling.answerProbe(
                    () -> socket.write(List.of(PROBE_ANSWER), polling::probed, () -> fail(CloseReason.TRANSPORT)));
        } else {
            fail(CloseReason.MALFORMED);
        }
    }

    private void decide(String text) {
        if (text.equals(DECISION) && isTakenOver()) {
            deadline.cancel(false);
            polling.session().flush();
        } else {
            fail(CloseReason.MALFORMED);
        }
    }

    private boolean isProbed() {
        lock.lock();
        try {
            if (state != State.OPENED) return false;
            state = State.PROBED;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isTakenOver() {
        lock.lock();
        try {
            if (state != State.PROBED || !polling.handOver(socket)) return false;
            state = State.DONE;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The session stays with its requests, or has ended; harmless when the WebSocket has taken it over. */
    void fail(CloseReason reason) {
        lock.lock();
        try {
            if (state == State.DONE || state == State.FAILED) return;
            state = State.FAILED;
        } finally {
            lock.unlock();
        }
        deadline.cancel(false);
        polling.gaveUp(this);
        engine.tally().upgradeFailed();
        socket.close(reason);
        var _ = engine.timers().schedule(socket::abort, EngineSession.FAREWELL.toNanos(), TimeUnit.NANOSECONDS);
    }
}
