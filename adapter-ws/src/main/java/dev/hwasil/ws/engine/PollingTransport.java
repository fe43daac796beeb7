package dev.hwasil.ws.engine;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries a session by requests: one at a time waits for packets, one at a time brings some. Thread-safe. The session
 * may call it with its own lock held, so it never calls the session with its lock held.
 */
final class PollingTransport implements Transport {

    private static final Outgoing CLOSE = Outgoing.of(PacketType.CLOSE, "");
    private static final Outgoing NOOP = Outgoing.of(PacketType.NOOP, "");

    private final EngineSession session;
    private final EngineSettings settings;

    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;
    private @Nullable Poll waiting;
    private @Nullable Poll answering;
    private @Nullable Delivery delivering;

    /** What the request is answered that was on its way while the session ended. */
    private @Nullable Outgoing lastWord;

    /** Opens the session that it carries. */
    PollingTransport(Engine engine) {
        settings = engine.settings();
        session = engine.open(this);
    }

    EngineSession session() {
        return session;
    }

    @Override
    public TransportType type() {
        return TransportType.POLLING;
    }

    /** Answers the request when there is something for it. A second one at the same time ends the session. */
    void poll(Poll poll) {
        if (admits(poll)) {
            session.flush();
        } else {
            poll.refuse(Refusal.BAD_REQUEST);
            session.closeMalformed();
        }
    }

    private boolean admits(Poll poll) {
        lock.lock();
        try {
            if (ended) sayLast(poll);
            else if (waiting == null) waiting = poll;
            else return false;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void sayLast(Poll poll) {
        if (lastWord == null) poll.refuse(Refusal.UNKNOWN_SID);
        else poll.answer(lastWord);
        lastWord = null;
    }

    /**
     * Takes the packets that a request brings; returns when all have been handled. What cannot be read ends the
     * session, and so does a second request at the same time.
     *
     * @return why the request is refused, if it is
     */
    Optional<Refusal> deliver(Delivery delivery) {
        if (!admits(delivery)) {
            session.closeMalformed();
            return Optional.of(Refusal.BAD_REQUEST);
        }
        try {
            return take(delivery);
        } finally {
            delivered();
        }
    }

    private boolean admits(Delivery delivery) {
        lock.lock();
        try {
            if (delivering != null) return false;
            delivering = delivery;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void delivered() {
        lock.lock();
        try {
            delivering = null;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Refusal> take(Delivery delivery) {
        try {
            var body = delivery.read(settings.maxFrame());
            if (body.isEmpty()) {
                session.closeMalformed();
                return Optional.of(Refusal.TOO_LARGE);
            }
            Payload.deliver(body.get(), session);
        } catch (MalformedPacket _) {
            session.closeMalformed();
        } catch (IOException _) {
            session.transportClosed();
        }
        return session.isMalformed() ? Optional.of(Refusal.BAD_REQUEST) : Optional.empty();
    }

    /** There can be a write when a request waits for one. */
    @Override
    public boolean reserve() {
        lock.lock();
        try {
            if (waiting == null) return false;
            answering = waiting;
            waiting = null;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(List<Outgoing> packets, Runnable written, Runnable failed) {
        Objects.requireNonNull(answering, "write without reserve").answer(packets, written, failed);
    }

    /** The client's own end is answered by nothing, any other by the packet that says so. */
    @Override
    public void close(CloseReason reason) {
        var word = reason == CloseReason.CLIENT ? NOOP : CLOSE;
        var isExpected = reason == CloseReason.CLIENT || reason == CloseReason.SERVER;
        lock.lock();
        try {
            ended = true;
            if (waiting != null) waiting.answer(word);
            else if (isExpected) lastWord = word;
            waiting = null;
        } finally {
            lock.unlock();
        }
        session.transportClosed();
    }

    @Override
    public void abort() {
        lock.lock();
        try {
            ended = true;
            if (waiting != null) waiting.answer(CLOSE);
            if (answering != null) answering.cut();
            if (delivering != null) delivering.cut();
            waiting = null;
        } finally {
            lock.unlock();
        }
    }
}
