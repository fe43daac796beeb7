package dev.hwasil.ws.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries a session by requests: one at a time waits for packets, one at a time brings some; until a WebSocket takes
 * the session over. Thread-safe. The session may call it with its own lock held, so it never calls the session with its
 * lock held.
 */
final class PollingTransport implements Transport {

    /**
     * How long a request waits for nothing while a WebSocket tries to take over: it may have overtaken the frame that
     * decides for that.
     */
    private static final Duration HOLD = Duration.ofMillis(100);

    private static final Outgoing CLOSE = Outgoing.of(PacketType.CLOSE, "");
    private static final Outgoing NOOP = Outgoing.of(PacketType.NOOP, "");

    private enum State {
        OPEN,
        /** A WebSocket carries the session now. */
        HANDED_OVER,
        ENDED
    }

    private final Engine engine;
    private final EngineSession session;

    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.OPEN;
    private @Nullable Upgrade upgrade;
    private @Nullable Poll waiting;
    private @Nullable Poll waitingSinceBefore;
    private @Nullable Poll answering;
    private @Nullable Delivery delivering;

    /** What the request is answered that was on its way while the session ended. */
    private @Nullable Outgoing lastWord;

    /** Opens the session that it carries. */
    PollingTransport(Engine engine) {
        this.engine = engine;
        this.session = engine.open(this);
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
            switch (state) {
                case ENDED -> sayLast(poll);
                case HANDED_OVER -> poll.refuse(Refusal.BAD_REQUEST);
                case OPEN -> {
                    if (waiting != null) return false;
                    waiting = poll;
                    if (upgrade != null) hold(poll);
                }
            }
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

    private void hold(Poll poll) {
        var _ = engine.timers().schedule(() -> release(poll), HOLD.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Answers a request by nothing, if it still waits. */
    private void release(@Nullable Poll poll) {
        lock.lock();
        try {
            if (poll == null || waiting != poll) return;
            poll.answer(NOOP);
            waiting = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the packets that a request brings; returns when all have been handled. What cannot be read ends the
     * session, and so does a second request at the same time.
     *
     * @return why the request is refused, if it is
     */
    Optional<Refusal> deliver(Delivery delivery) {
        try {
            var refusal = refusal(delivery);
            return refusal.isPresent() ? refusal : handle(delivery);
        } catch (MalformedPacket _) {
            session.closeMalformed();
            return Optional.of(Refusal.BAD_REQUEST);
        } catch (IOException _) {
            session.transportClosed();
            return Optional.of(Refusal.BAD_REQUEST);
        }
    }

    private Optional<Refusal> refusal(Delivery delivery) {
        lock.lock();
        try {
            return switch (state) {
                case ENDED -> Optional.of(Refusal.UNKNOWN_SID);
                case HANDED_OVER -> Optional.of(Refusal.BAD_REQUEST);
                case OPEN -> {
                    if (delivering != null) throw new MalformedPacket("two requests at the same time");
                    delivering = delivery;
                    yield Optional.empty();
                }
            };
        } finally {
            lock.unlock();
        }
    }

    private Optional<Refusal> handle(Delivery delivery) throws IOException {
        try {
            var body = delivery.read(engine.settings().maxFrame());
            if (body.isEmpty()) {
                session.closeMalformed();
                return Optional.of(Refusal.TOO_LARGE);
            }
            Payload.deliver(body.get(), session);
            return session.isMalformed() ? Optional.of(Refusal.BAD_REQUEST) : Optional.empty();
        } finally {
            handled();
        }
    }

    private void handled() {
        lock.lock();
        try {
            delivering = null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether this upgrade may be tried: one at a time may. */
    boolean tries(Upgrade candidate) {
        lock.lock();
        try {
            if (state != State.OPEN || upgrade != null) return false;
            upgrade = candidate;
            waitingSinceBefore = waiting;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The upgrade is being decided: the client waits for the answer of its last request. */
    void probed() {
        release(waitingSinceBefore);
    }

    /** The upgrade has failed. */
    void gaveUp(Upgrade candidate) {
        lock.lock();
        try {
            if (upgrade == candidate) upgrade = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets another transport carry the session; not while packets are being handled, or those to come would overtake.
     */
    boolean handOver(Transport next) {
        lock.lock();
        try {
            if (state != State.OPEN || delivering != null) return false;
            state = State.HANDED_OVER;
            if (waiting != null) waiting.refuse(Refusal.BAD_REQUEST);
            waiting = null;
            upgrade = null;
        } finally {
            lock.unlock();
        }
        return session.moveTo(next);
    }

    /** A write can begin when a request waits for one. */
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
        Objects.requireNonNull(answering, "not reserved").answer(packets, written, failed);
    }

    /** A client that has ended it itself is answered by nothing, any other by the packet that says so. */
    @Override
    public void close(CloseReason reason) {
        var word = reason == CloseReason.CLIENT ? NOOP : CLOSE;
        var isPolite = reason == CloseReason.CLIENT || reason == CloseReason.SERVER;
        var abandoned = end(word, isPolite);
        if (abandoned != null) abandoned.fail(reason);
        session.transportClosed();
    }

    @Override
    public void abort() {
        var abandoned = end(CLOSE, false);
        if (abandoned != null) abandoned.fail(CloseReason.SERVER);
        lock.lock();
        try {
            if (answering != null) answering.cut();
            if (delivering != null) delivering.cut();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Upgrade end(Outgoing word, boolean isPolite) {
        lock.lock();
        try {
            var abandoned = upgrade;
            if (waiting != null) waiting.answer(word);
            else if (isPolite) lastWord = word;
            state = State.ENDED;
            waiting = null;
            upgrade = null;
            return abandoned;
        } finally {
            lock.unlock();
        }
    }
}
