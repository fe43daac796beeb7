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
 * the session over. Thread-safe. The session may call it with its own lock held; it calls nothing with its lock held.
 */
final class PollingTransport implements Transport {

    /**
     * How long a request waits at least, once a WebSocket that tries to take over has been probed: it may have
     * overtaken the frames that decide for that.
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
    private boolean probed;
    private @Nullable Exchange waiting;
    private volatile @Nullable Exchange answering;
    private volatile @Nullable Delivery delivering;
    private @Nullable Runnable probeAnswer;

    /** What the request is answered that was on its way while the session ended. */
    private @Nullable Outgoing lastWord;

    /** Opens the session that it carries. */
    PollingTransport(Engine engine, Newcomers.Newcomer newcomer) {
        this.engine = engine;
        this.session = engine.open(this, newcomer);
    }

    EngineSession session() {
        return session;
    }

    @Override
    public TransportType type() {
        return TransportType.POLLING;
    }

    /** Answers the request when there is something for it. A second one at the same time ends the session. */
    void poll(Exchange exchange) {
        session.catchUp();
        admission(exchange).run();
    }

    /** What follows from the request. */
    private Runnable admission(Exchange exchange) {
        lock.lock();
        try {
            return switch (state) {
                case ENDED -> lastWordTo(exchange);
                case HANDED_OVER -> () -> exchange.refuse(Refusal.BAD_REQUEST);
                case OPEN -> {
                    if (waiting != null) yield overlap(waiting, exchange);
                    waiting = exchange;
                    if (probed) releaseLater(exchange);
                    yield session::flush;
                }
            };
        } finally {
            lock.unlock();
        }
    }

    private Runnable lastWordTo(Exchange exchange) {
        var word = lastWord;
        lastWord = null;
        return word == null ? () -> exchange.refuse(Refusal.UNKNOWN_SID) : () -> exchange.answer(word);
    }

    /** The younger of the two is refused. They have arrived on two connections, perhaps handled in another order. */
    private Runnable overlap(Exchange one, Exchange other) {
        waiting = one.isBefore(other) ? one : other;
        var refused = one.isBefore(other) ? other : one;
        return () -> {
            refused.refuse(Refusal.BAD_REQUEST);
            session.closeMalformed();
        };
    }

    private void releaseLater(Exchange exchange) {
        var left = HOLD.minus(exchange.age());
        var _ = engine.timers().schedule(() -> release(exchange), left.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Answers a request by nothing, if it still waits. */
    private void release(Exchange exchange) {
        lock.lock();
        try {
            if (waiting != exchange) return;
            waiting = null;
        } finally {
            lock.unlock();
        }
        exchange.answer(NOOP);
    }

    /**
     * Takes the packets that a request brings; returns when all have been handled. What cannot be read ends the
     * session, and so does a second request at the same time.
     *
     * @return why the request is refused, if it is
     */
    Optional<Refusal> deliver(Delivery delivery) {
        session.catchUp();
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
        @Nullable Runnable due;
        lock.lock();
        try {
            delivering = null;
            due = probeAnswer;
            probeAnswer = null;
        } finally {
            lock.unlock();
        }
        if (due != null) due.run();
    }

    /**
     * Answers the probe, once no packets are being handled: a client that has its answer reads nothing more until they
     * have been, and handling them may wait for it to read.
     */
    void answerProbe(Runnable answer) {
        lock.lock();
        try {
            if (delivering != null) {
                probeAnswer = answer;
                return;
            }
        } finally {
            lock.unlock();
        }
        answer.run();
    }

    /** Whether this upgrade may be tried: one at a time may. */
    boolean tries(Upgrade candidate) {
        lock.lock();
        try {
            if (state != State.OPEN || upgrade != null) return false;
            upgrade = candidate;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The upgrade has been probed: the client decides for it when none of its requests waits any more. */
    void probed() {
        lock.lock();
        try {
            probed = true;
            if (waiting != null) releaseLater(waiting);
        } finally {
            lock.unlock();
        }
    }

    /** The upgrade has failed. */
    void gaveUp(Upgrade candidate) {
        lock.lock();
        try {
            if (upgrade != candidate) return;
            upgrade = null;
            probed = false;
            probeAnswer = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets another transport carry the session from now on, unless it has ended. Packets that are being handled must
     * not be overtaken, so it does not while there are some.
     */
    boolean handOver(Transport next) {
        @Nullable Exchange late;
        lock.lock();
        try {
            if (state != State.OPEN || delivering != null) return false;
            state = State.HANDED_OVER;
            late = waiting;
            waiting = null;
            upgrade = null;
        } finally {
            lock.unlock();
        }
        if (late != null) late.refuse(Refusal.BAD_REQUEST);
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
        var _ = end(word, isPolite, reason);
        session.transportClosed();
    }

    /**
     * The session says it again after a while. What the client has not read by then, or not sent, it is not waited for;
     * before, it could be over just now, and its connection be another request's.
     */
    @Override
    public void abort() {
        if (end(CLOSE, false, CloseReason.SERVER)) return;
        var answer = answering;
        var delivery = delivering;
        if (answer != null) answer.cut();
        if (delivery != null) delivery.cut();
    }

    /** False when it has ended already. */
    private boolean end(Outgoing word, boolean isPolite, CloseReason reason) {
        @Nullable Exchange told;
        @Nullable Upgrade abandoned;
        lock.lock();
        try {
            if (state == State.ENDED) return false;
            told = waiting;
            abandoned = upgrade;
            if (told == null && isPolite) lastWord = word;
            state = State.ENDED;
            waiting = null;
            upgrade = null;
        } finally {
            lock.unlock();
        }
        if (told != null) told.answer(word);
        if (abandoned != null) abandoned.fail(reason);
        return true;
    }
}
