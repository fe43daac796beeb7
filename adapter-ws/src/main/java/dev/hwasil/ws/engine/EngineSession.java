package dev.hwasil.ws.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One client's session: its heartbeat, the packets that wait for it, and its end. Thread-safe; no transport and no
 * listener is called with its lock held.
 */
public final class EngineSession implements Receiver {

    /** How long a polite end may take before the connection is cut. */
    static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Outgoing PING = Outgoing.of(PacketType.PING, "");

    private enum State {
        OPEN,
        /** Takes no more; ends when all that waits has been written. */
        DRAINING,
        ENDED
    }

    private final String sid;
    private final Engine engine;
    private final EngineSettings settings;
    private final ScheduledExecutorService timers;
    private final SessionListener listener;
    private final Newcomers.Newcomer newcomer;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomy = lock.newCondition();
    private Transport transport;
    private final SendQueue queue;
    private State state = State.OPEN;
    private boolean writing;
    private @Nullable Future<?> timer;
    private int armed;
    private final CompletableFuture<CloseReason> end = new CompletableFuture<>();

    EngineSession(String sid, Engine engine, Transport transport, Newcomers.Newcomer newcomer, EngineHandler handler) {
        this.sid = sid;
        this.engine = engine;
        this.settings = engine.settings();
        this.timers = engine.timers();
        this.transport = transport;
        this.newcomer = newcomer;
        this.queue = new SendQueue(settings.queueBytes());
        queue.offer(Outgoing.of(PacketType.OPEN, settings.handshake(sid, transport.type())));
        this.listener = handler.opened(this);
    }

    /** Sends the handshake and begins to ping. */
    void start() {
        lock.lock();
        try {
            awaitNextPing();
        } finally {
            lock.unlock();
        }
        flush();
    }

    /** By which the client names the session: secret. */
    String sid() {
        return sid;
    }

    /** It has said enough not to count any more among those that a host may have only few of. */
    public void known() {
        newcomer.leave();
    }

    /** Completes when the session has ended. */
    CompletableFuture<CloseReason> end() {
        return end;
    }

    /** Sends a packet after all that were sent before. A session that cannot take it any more ends. */
    public void send(Outgoing packet) {
        boolean taken;
        lock.lock();
        try {
            if (state != State.OPEN) return;
            taken = queue.offer(packet);
            engine.tally().queued(queue.cost());
        } finally {
            lock.unlock();
        }
        flushOrCut(taken);
    }

    /** Sends packets as {@link #send(Outgoing)} does, next to each other. */
    public void send(List<Outgoing> packets) {
        boolean taken;
        lock.lock();
        try {
            if (state != State.OPEN) return;
            taken = queue.offer(packets);
            engine.tally().queued(queue.cost());
        } finally {
            lock.unlock();
        }
        flushOrCut(taken);
    }

    /** As {@link #send(List)}, but of what nobody misses: none of it is taken while much waits already. */
    public void sendIfReady(List<Outgoing> packets) {
        lock.lock();
        try {
            if (state != State.OPEN || isBusy() || !queue.offer(packets)) return;
        } finally {
            lock.unlock();
        }
        flush();
    }

    /** What waits to be written to it, in bytes. */
    int queuedBytes() {
        lock.lock();
        try {
            return queue.cost();
        } finally {
            lock.unlock();
        }
    }

    private boolean isBusy() {
        return queue.cost() > settings.queueBytes() / 4;
    }

    /** Waits until most of what may wait to be written has been, or the session ends. */
    public void awaitRoom() {
        lock.lock();
        try {
            while (state == State.OPEN && isBusy()) roomy.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }

    private void flushOrCut(boolean taken) {
        if (taken) flush();
        else abort(CloseReason.SLOW_READER);
    }

    /** Ends the session once all that was sent has been written, or after a while. */
    public void close() {
        lock.lock();
        try {
            if (state != State.OPEN) return;
            state = State.DRAINING;
            roomy.signalAll();
            arm(FAREWELL, _ -> abort(CloseReason.SERVER));
        } finally {
            lock.unlock();
        }
        closeIfDrained();
    }

    /** Ends the session because of what the client sent. */
    public void closeMalformed() {
        end(CloseReason.MALFORMED);
    }

    /** Whether it has ended because of what the client sent. */
    boolean isMalformed() {
        return end.getNow(null) == CloseReason.MALFORMED;
    }

    @Override
    public void receive(String text) {
        if (!isOpen()) return;
        try {
            receive(Packet.parse(text));
        } catch (MalformedPacket _) {
            closeMalformed();
        }
    }

    @Override
    public boolean isQuick(String text) {
        if (text.isEmpty()) return true;
        var type = text.charAt(0);
        if (type == PacketType.MESSAGE.digit()) return listener.isQuick(text.substring(1));
        return type == PacketType.PONG.digit();
    }

    private void receive(Packet packet) {
        switch (packet.type()) {
            case MESSAGE -> {
                if (isLongerThan(settings.maxPayload(), packet.data())) listener.oversized();
                else listener.message(packet.data());
            }
            case PONG -> pong();
            case CLOSE -> end(CloseReason.CLIENT);
            case NOOP -> {}
            case OPEN, PING, UPGRADE -> throw new MalformedPacket("not a client's packet: " + packet.type());
        }
    }

    @Override
    public void receive(byte[] data) {
        if (!isOpen()) return;
        if (data.length > settings.maxPayload()) listener.oversized();
        else listener.binary(data);
    }

    @Override
    public void transportClosed() {
        end(CloseReason.TRANSPORT);
        lock.lock();
        try {
            disarm();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on over another transport, unless it has ended. What the old one is writing is written by it. */
    boolean moveTo(Transport next) {
        lock.lock();
        try {
            if (state == State.ENDED) return false;
            transport = next;
        } finally {
            lock.unlock();
        }
        engine.tally().upgraded();
        return true;
    }

    private boolean isOpen() {
        lock.lock();
        try {
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNextPing() {
        var due = System.nanoTime() + settings.pingInterval().toNanos();
        arm(settings.pingInterval(), alarm -> ping(alarm, due));
    }

    /** The deadline is set before the ping goes out: a pong may come back before this returns. */
    private void ping(int alarm, long due) {
        lock.lock();
        try {
            if (alarm != armed || state != State.OPEN) return;
            arm(patience(due), _ -> abort(CloseReason.PING_TIMEOUT));
        } finally {
            lock.unlock();
        }
        send(PING);
    }

    /**
     * How long the pong may take: a ping that is late does not move the deadline, but leaves half of the time at least.
     */
    private Duration patience(long due) {
        var late = System.nanoTime() - due;
        var timeout = settings.pingTimeout().toNanos();
        return Duration.ofNanos(Math.max(timeout - late, timeout / 2));
    }

    private void pong() {
        lock.lock();
        try {
            if (state == State.OPEN) awaitNextPing();
        } finally {
            lock.unlock();
        }
    }

    private interface Alarm {
        void ring(int number);
    }

    /** Sets the session's one timer anew; an alarm that was cancelled too late finds that it is not the armed one. */
    private void arm(Duration delay, Alarm alarm) {
        disarm();
        var number = armed;
        timer = timers.schedule(() -> ring(number, alarm), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void disarm() {
        armed++;
        if (timer != null) timer.cancel(false);
    }

    /** Rings an alarm that is due and late: what comes now must not find a session that should have ended. */
    void catchUp() {
        Future<?> armedNow;
        lock.lock();
        try {
            armedNow = timer;
        } finally {
            lock.unlock();
        }
        if (armedNow instanceof RunnableScheduledFuture<?> alarm && alarm.getDelay(TimeUnit.NANOSECONDS) <= 0) {
            alarm.run();
        }
    }

    private void ring(int number, Alarm alarm) {
        lock.lock();
        try {
            if (number != armed) return;
        } finally {
            lock.unlock();
        }
        alarm.ring(number);
    }

    /**
     * Hands all that waits to the transport, unless it is still busy with what it was handed before. A transport calls
     * it when it can take what it could not.
     */
    void flush() {
        Transport writer;
        List<Outgoing> batch;
        lock.lock();
        try {
            if (writing || queue.isEmpty() || state == State.ENDED || !transport.reserve()) return;
            writing = true;
            writer = transport;
            batch = queue.take();
        } finally {
            lock.unlock();
        }
        writer.write(batch, this::written, () -> abort(CloseReason.TRANSPORT));
    }

    private void written() {
        lock.lock();
        try {
            writing = false;
            queue.written();
            roomy.signalAll();
        } finally {
            lock.unlock();
        }
        flush();
        closeIfDrained();
    }

    private void closeIfDrained() {
        lock.lock();
        try {
            if (state != State.DRAINING || writing || !queue.isEmpty()) return;
        } finally {
            lock.unlock();
        }
        end(CloseReason.SERVER);
    }

    /** Ends it politely, and cuts the connection if the other side does not take part. */
    private void end(CloseReason reason) {
        if (!ended()) return;
        transport.close(reason);
        tell(reason);
    }

    private void abort(CloseReason reason) {
        if (!ended()) return;
        transport.abort();
        tell(reason);
    }

    private boolean ended() {
        lock.lock();
        try {
            if (state == State.ENDED) return false;
            state = State.ENDED;
            roomy.signalAll();
            arm(FAREWELL, _ -> transport.abort());
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tell(CloseReason reason) {
        newcomer.leave();
        engine.ended(sid, transport.type(), reason);
        end.complete(reason);
        Thread.ofVirtual().name("ws-end").start(() -> listener.closed(reason));
    }

    /** A character is at most three bytes in UTF-8, so that few texts have to be counted. */
    private static boolean isLongerThan(int bytes, String text) {
        if (text.length() <= bytes / 3) return false;
        return text.length() > bytes || text.getBytes(StandardCharsets.UTF_8).length > bytes;
    }
}
