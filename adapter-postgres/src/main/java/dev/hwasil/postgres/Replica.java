package dev.hwasil.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A streaming replica of the database (PostgreSQL, 26.2.5), for reading. It is read only while it has replayed all that
 * was durable in the database when the reading began: whoever reads there sees what they, or anybody, wrote before, by
 * whichever node. Where it is behind or away, it says so by giving nothing. After a failure it rests for {@link #REST},
 * and then one reader tries for all. Thread-safe.
 */
public final class Replica implements AutoCloseable {

    /** For how long it is left alone after a failure. */
    static final Duration REST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    /** Until where the log of the database is on its disk; a commit that was answered is before that. */
    private static final String POSITION =
            "select system_identifier, pg_current_wal_flush_lsn()::text as reached from pg_control_system()";

    /** One that has become a database of its own, or follows another one, never has it. */
    private static final String HAS = """
            select pg_is_in_recovery() and system_identifier = :cluster
                and pg_last_wal_replay_lsn() >= cast(:reached as pg_lsn)
            from pg_control_system()
            """;

    private static final int SAYS_SO_WITHIN_MS = 1_000;
    private static final long WELL = 0;

    private record Position(long cluster, String reached) {}

    private final Database database;
    private final Database replica;
    private final AtomicLong restsUntil = new AtomicLong(WELL);
    private final LongAdder answered = new LongAdder();
    private final LongAdder behind = new LongAdder();
    private final LongAdder away = new LongAdder();

    private Replica(Database database, Database replica) {
        this.database = database;
        this.replica = replica;
    }

    /** Follows {@code database}; need not be there yet. */
    public static Replica of(Database database, DatabaseSettings settings) {
        return new Replica(database, Database.openReplica(settings));
    }

    /**
     * Reads there; empty where the database has to be asked.
     *
     * @throws RuntimeException when the database does not say how far it is, or the reading takes too long
     */
    <T> Optional<T> read(Function<Handle, T> query) {
        if (!mayTry()) {
            away.increment();
            return Optional.empty();
        }
        var needed = database.jdbi().withHandle(Replica::position);
        try {
            var answer = replica.jdbi()
                    .withHandle(there -> has(there, needed) ? Optional.of(query.apply(there)) : Optional.<T>empty());
            (answer.isPresent() ? answered : behind).increment();
            if (restsUntil.getAndSet(WELL) != WELL) LOG.info("the replica is there again");
            return answer;
        } catch (RuntimeException failed) {
            if (Failures.isTooSlow(failed)) throw failed; // and would be so again
            if (!Failures.isWorthRepeating(failed)) rest(failed);
            away.increment();
            return Optional.empty();
        }
    }

    private static Position position(Handle database) {
        return database.createQuery(POSITION)
                .map((row, _) -> new Position(row.getLong("system_identifier"), row.getString("reached")))
                .one();
    }

    private static boolean has(Handle replica, Position needed) {
        try {
            var connection = replica.getConnection();
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, SAYS_SO_WITHIN_MS);
            var has = replica.createQuery(HAS)
                    .bind("cluster", needed.cluster())
                    .bind("reached", needed.reached())
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            connection.setNetworkTimeout(Runnable::run, usual);
            return has;
        } catch (SQLException lost) {
            throw new StatementFailed(lost);
        }
    }

    /** Always while it is well; after it was not, one reader at a time, now and then. */
    private boolean mayTry() {
        var until = restsUntil.get();
        if (until == WELL) return true;
        return System.nanoTime() - until >= 0 && restsUntil.compareAndSet(until, afterRest());
    }

    private void rest(RuntimeException failed) {
        if (restsUntil.getAndSet(afterRest()) == WELL) {
            LOG.warn("the replica is not there, lists are read from the database: {}", Failures.told(failed));
        }
    }

    private static long afterRest() {
        return System.nanoTime() + REST.toNanos() | 1; // which is not WELL
    }

    /** How many lists it has given. */
    public long answered() {
        return answered.sum();
    }

    /** How many it has not given because it had not replayed all of the log yet. */
    public long behind() {
        return behind.sum();
    }

    /** How many it has not given because it was not there. */
    public long away() {
        return away.sum();
    }

    @Override
    public void close() {
        replica.close();
    }
}
