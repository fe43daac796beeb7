package dev.hwasil.postgres;

import dev.hwasil.application.unit.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
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

    private record Unit(Handle handle, List<Runnable> afterCommit) {}

    private final Database database;

    /** Works on this database. */
    public PostgresUnitOfWork(Database database) {
        this.database = database;
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
        var then = new ArrayList<Runnable>();
        var result = database.jdbi()
                .inTransaction(handle ->
                        ScopedValue.where(CURRENT, new Unit(handle, then)).call(step::get));
        then.forEach(PostgresUnitOfWork::run);
        return result;
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
        unit().afterCommit().add(then);
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

    /** As {@link #read}, straight on the connection. */
    <T> T readOn(Function<Connection, T> query) {
        if (CURRENT.isBound()) return query.apply(CURRENT.get().handle().getConnection());
        try (var connection = database.connection()) {
            return query.apply(connection);
        } catch (RuntimeException failure) {
            throw Failures.known(failure);
        } catch (SQLException failure) {
            throw Failures.known(new IllegalStateException(failure));
        }
    }

    private static Unit unit() {
        if (!CURRENT.isBound()) throw new IllegalStateException("used outside of a unit of work");
        return CURRENT.get();
    }
}
