package dev.hwasil.ws.count;

import java.util.concurrent.atomic.LongAdder;

/** Counts what has happened since the start. Thread-safe. */
public final class Counts {

    private final LongAdder recovered = new LongAdder();
    private final LongAdder denied = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LongAdder flooding = new LongAdder();

    /** A client has come back that says which socket it was: it is so again, or has to reload. */
    public void comeBack(boolean isRecovered) {
        (isRecovered ? recovered : denied).increment();
    }

    /** An event of the log has gone out to so many sockets. */
    public void deliver(int sockets) {
        delivered.add(sockets);
    }

    /** A place of somebody's cursor will never be told: they point elsewhere already. */
    public void coalesce() {
        coalesced.increment();
    }

    /** A socket said more than it may, and was not listened to. */
    public void flood() {
        flooding.increment();
    }

    /** How many sockets were taken up again. */
    public long recovered() {
        return recovered.sum();
    }

    /** How many were not, and their clients had to reload. */
    public long denied() {
        return denied.sum();
    }

    /** How many events of the log have gone out, over all sockets. */
    public long delivered() {
        return delivered.sum();
    }

    /** How many places of cursors were never told. */
    public long coalesced() {
        return coalesced.sum();
    }

    /** How many events of sockets were too many. */
    public long flooding() {
        return flooding.sum();
    }
}
