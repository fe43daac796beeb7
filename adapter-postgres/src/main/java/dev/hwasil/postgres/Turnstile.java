package dev.hwasil.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Connections of a pool, for which one waits at a time while there are none: the others are told at once, so that a
 * database that is away makes no queue of those who ask for it. Thread-safe.
 */
final class Turnstile {

    private final DataSource pool;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean isAway;

    Turnstile(DataSource pool) {
        this.pool = pool;
    }

    /** @throws SQLTransientConnectionException when there is none within the time of the pool, or was none just now */
    Connection connection() throws SQLException {
        if (!isAway) return waitedFor();
        if (!asking.tryLock()) throw new SQLTransientConnectionException("No connection could be had just now.");
        try {
            return waitedFor();
        } finally {
            asking.unlock();
        }
    }

    private Connection waitedFor() throws SQLException {
        try {
            var connection = pool.getConnection();
            isAway = false;
            return connection;
        } catch (SQLTransientConnectionException none) {
            isAway = true;
            throw none;
        }
    }
}
