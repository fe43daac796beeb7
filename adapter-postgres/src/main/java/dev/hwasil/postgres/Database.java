package dev.hwasil.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The pool of connections. Nothing waits for ever: not for a connection, a lock, a statement or an answer. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTION_WAIT_MS = 3_000;
    private static final int LOCK_WAIT_SECONDS = 3;
    private static final int REPLICA_WAIT_MS = 1_000;
    private static final int REPLICA_CHECK_MS = 500;

    /**
     * What every connection is opened with; times in ms for the server, in s for the driver. Nobody keeps a database on
     * a disk that turns: a page out of order costs little more than the next one, so an index that has a list in its
     * order is read in that order, and not all of it sorted.
     */
    private static final Map<String, String> CONNECTION = Map.of(
            "ApplicationName", "hwasil",
            "connectTimeout", "3",
            "socketTimeout", "5",
            "tcpKeepAlive", "true",
            "reWriteBatchedInserts", "true",
            "logServerErrorDetail", "false", // it repeats the row, with what somebody wrote
            "options",
                    "-c statement_timeout=4000 -c lock_timeout=" + LOCK_WAIT_SECONDS + "s"
                            + " -c idle_in_transaction_session_timeout=10000 -c random_page_cost=1.1");

    private final HikariDataSource pool;
    private final Turnstile turnstile;
    private final Jdbi jdbi;
    private final ScopedValue<Connection> lent = ScopedValue.newInstance();

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.turnstile = new Turnstile(pool);
        this.jdbi = Jdbi.create(() -> lent.isBound() ? lent.get() : turnstile.connection());
        jdbi.getConfig(Arguments.class).register(new InstantArguments()).register(new UuidArguments());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE); // without arguments
    }

    /** Opens the pool. The schema must be there: see {@link #migrate}. */
    public static Database open(DatabaseSettings settings) {
        var config = config("hwasil", settings);
        config.setConnectionTimeout(CONNECTION_WAIT_MS);
        config.setInitializationFailTimeout(CONNECTION_WAIT_MS);
        return new Database(new HikariDataSource(config));
    }

    /** One that there is another for: it need not be there, is not waited for long, and is connected to when asked. */
    static Database openReplica(DatabaseSettings settings) {
        var config = config("hwasil-replica", settings);
        config.addDataSourceProperty("connectTimeout", "1");
        config.setConnectionTimeout(REPLICA_WAIT_MS);
        config.setValidationTimeout(REPLICA_CHECK_MS);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        return new Database(new HikariDataSource(config));
    }

    private static HikariConfig config(String name, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        CONNECTION.forEach(config::addDataSourceProperty);
        return config;
    }

    /**
     * Brings the schema up to date, with steps that came in by another branch too; returns how many were taken. While a
     * step waits for a table, everybody else who wants it waits behind: so it fails when it has waited for
     * {@value #LOCK_WAIT_SECONDS} s, and may be tried again.
     */
    public static int migrate(DatabaseSettings settings) {
        return migrations(settings).load().migrate().migrationsExecuted;
    }

    /** Takes the steps up to that version of the schema, if it is not there yet; returns which is there then. */
    public static String migrate(DatabaseSettings settings, String version) {
        var migrations = migrations(settings).target(version + "?").load(); // one that we do not know is no failure
        var _ = migrations.migrate();
        return String.valueOf(migrations(settings).load().info().current().getVersion());
    }

    private static FluentConfiguration migrations(DatabaseSettings settings) {
        return Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations("classpath:dev/hwasil/postgres/migration")
                .jdbcProperties(Map.of("options", "-c lock_timeout=" + LOCK_WAIT_SECONDS + "s"))
                .failOnMissingLocations(true)
                .outOfOrder(true);
    }

    /** Whether the database answers, within the time that an answer may take. */
    public boolean isReady() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select true").mapTo(Boolean.class).one());
        } catch (RuntimeException _) {
            return false;
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** A handle on a connection that is open, and is closed by who opened it. */
    Handle handleOn(Connection connection) {
        return ScopedValue.where(lent, connection).call(jdbi::open);
    }

    /** A connection of the pool, on which each statement stands alone; to be closed. */
    Connection connection() throws SQLException {
        return turnstile.connection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
