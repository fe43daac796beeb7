package dev.hwasil.postgres.upkeep;

import dev.hwasil.application.upkeep.Turns;
import dev.hwasil.postgres.PostgresUnitOfWork;
import java.time.Duration;
import java.time.Instant;

/** {@link Turns} in the table {@code upkeep_turns}. */
public final class PostgresTurns implements Turns {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresTurns(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean take(String task, Instant at, Duration period) {
        return work.handle()
                        .createUpdate("""
                        insert into upkeep_turns (task, taken_at) values (:task, :at)
                        on conflict (task) do update set taken_at = excluded.taken_at
                        where upkeep_turns.taken_at <= :due or upkeep_turns.taken_at >= :wrong
                        """)
                        .bind("task", task)
                        .bind("at", at)
                        .bind("due", at.minus(period))
                        .bind("wrong", at.plus(period))
                        .execute()
                == 1;
    }
}
