package dev.hwasil.application.upkeep;

import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.application.upkeep.OldRows.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Forgets the rows that have had their time: some in each unit of work, so that nobody waits for long, and several
 * nodes may do it at once.
 */
public final class ForgetOldRows {

    private static final int ROWS_AT_ONCE = 500;

    private final UnitOfWork work;
    private final OldRows rows;
    private final InstantSource clock;

    /** Needs where they are. */
    public ForgetOldRows(UnitOfWork work, OldRows rows, InstantSource clock) {
        this.work = work;
        this.rows = rows;
        this.clock = clock;
    }

    /** How many of each kind are gone; an interrupt ends it. */
    public Map<Kind, Long> handle() {
        var now = clock.instant();
        var forgotten = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            var count = forget(kind, now.minus(kind.kept()));
            if (count > 0) forgotten.put(kind, count);
        }
        return forgotten;
    }

    private long forget(Kind kind, Instant before) {
        var total = 0L;
        int some;
        do {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
            some = work.perform(() -> rows.forget(kind, before, ROWS_AT_ONCE));
            total += some;
        } while (some >= ROWS_AT_ONCE);
        return total;
    }
}
