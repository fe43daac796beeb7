package dev.hwasil.application.upkeep;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;

/** {@link Turns} in memory. */
public final class InMemoryTurns implements Turns {

    private final InMemoryUnitOfWork work;

    /** Over the tables of these units. */
    public InMemoryTurns(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean take(String task, Instant at, Duration period) {
        var turns = work.change().turns();
        var last = turns.get(task);
        if (last != null && Duration.between(last, at).abs().compareTo(period) < 0) return false;
        turns.put(task, at);
        return true;
    }
}
