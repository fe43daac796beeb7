package dev.hwasil.postgres;

import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.postgres.Trip.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction (READ COMMITTED) on one connection, bound to the calling thread for as long as the step runs. A step
 * that lost against a deadlock is repeated. Thread-safe.
 */
public final class PostgresUnitOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresUnitOfWork.class);
    private static final ScopedValue<Unit> CURRENT = ScopedValue.newInstance();
    private static final int ATTEMPTS = 3;

    /**
     * A transaction. Its handle is made for the first who wants one: the busiest statements do without. What is to be
     * done soon goes with the next trip, and before anything that is done by a handle.
     */
    private static final class Unit {
        private final Database database;
        private final Connection connection;
        private final Trip next = new Trip();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private @Nullable Handle handle;

        private Unit(Database database, Connection connection) {
            this.database = database;
            this.connection = connection;
        }

        private Handle handle() {
            next.go(connection);
            var made = handle;
            if (made == null) {
                made = database.handleOn(connection);
                handle = made;
            }
            return made;
        }
    }

    private final Database database;
    private final Optional<Replica> replica;

    /** Works on this database. */
    public PostgresUnitOfWork(Database database) {
        this(database, Optional.empty());
    }

    /** Works on this database, and reads lists from its replica, if there is one. */
    public PostgresUnitOfWork(Database database, Optional<Replica> replica) {
        this.database = database;
        this.replica = replica;
    }

    @Override
    public <T> T perform(Supplier<T> step) {
        if (CURRENT.isBound()) return step.get();
        for (var attempt = 1; ; attempt++) {
            try {
                return committed(step);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Failures.isWorthRepeating(failure)) throw Failures.known(failure);
            }
        }
    }

    private <T> T committed(Supplier<T> step) {
        Unit unit;
        T result;
        try (var connection = database.connection()) {
            unit = new Unit(database, connection);
            connection.setAutoCommit(false);
            try {
                result = ScopedValue.where(CURRENT, unit).call(step::get);
                unit.next.goAndCommit(connection);
            } catch (RuntimeException | SQLException | Error failure) {
                undo(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new StatementFailed(failure);
        }
        unit.afterCommit.forEach(PostgresUnitOfWork::run);
        return result;
    }

    /** The pool gives a connection that cannot be rolled back to nobody else. */
    private static void undo(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            why.addSuppressed(lost);
        }
    }

    /** What follows a commit cannot undo it: a failure there is told, not thrown. */
    private static void run(Runnable then) {
        try {
            then.run();
        } catch (RuntimeException failure) {
            LOG.error("what follows a commit failed", failure);
        }
    }

    @Override
    public void afterCommit(Runnable then) {
        unit().afterCommit.add(then);
    }

    /** Whether this thread has opened a unit. */
    public boolean isOpen() {
        return CURRENT.isBound();
    }

    /** The connection of the unit that is open; there must be one. */
    public Handle handle() {
        return unit().handle();
    }

    /** Reads inside the unit that is open, or on a connection of its own, where each statement stands alone. */
    public <T> T read(Function<Handle, T> query) {
        if (CURRENT.isBound()) return query.apply(CURRENT.get().handle());
        try {
            return database.jdbi().withHandle(query::apply);
        } catch (RuntimeException failure) {
            throw Failures.known(failure);
        }
    }

    /**
     * As {@link #read}, and outside of a unit from the replica, if there is one that has all that was committed before.
     * For lists that somebody looks at; what is remembered by the state that it shows is read from the database, which
     * may come to a state later than its replica does.
     */
    public <T> T readList(Function<Handle, T> query) {
        if (CURRENT.isBound() || replica.isEmpty()) return read(query);
        try {
            return replica.get().read(query).orElseGet(() -> read(query));
        } catch (RuntimeException failure) {
            throw Failures.known(failure);
        }
    }

    /** Does it on the next trip of the unit that is open; there must be one. */
    void soon(Stop stop) {
        var _ = unit().next.by(stop);
    }

    /** As {@link #soon}, and not on the trip that commits. */
    void beforeCommit(Stop stop) {
        var _ = unit().next.firstBy(stop);
    }

    /** Goes to the database now: in the unit that is open, or on a connection of its own. */
    void go(Stop stop) {
        if (CURRENT.isBound()) {
            var unit = CURRENT.get();
            unit.next.by(stop).go(unit.connection);
            return;
        }
        try (var connection = database.connection()) {
            new Trip().by(stop).go(connection);
        } catch (RuntimeException failure) {
            throw Failures.known(failure);
        } catch (SQLException failure) {
            throw Failures.known(new StatementFailed(failure));
        }
    }

    private static Unit unit() {
        if (!CURRENT.isBound()) throw new IllegalStateException("used outside of a unit of work");
        return CURRENT.get();
    }
}
