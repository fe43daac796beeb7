package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL that lives under a data folder and as long as this process: {@code <folder>/postgres} holds its
 * programs, its cluster, its password and its log. It listens on 127.0.0.1 only, on a port that is free, and asks for
 * the password; it writes as durably as any other. When this process dies, however it dies, the database is shut down.
 *
 * <p>One process at a time may use a data folder, and the caller sees to that: a PostgreSQL which still runs on it
 * counts as left over, and is ended.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /**
     * Names the system property for a folder in which the programs are unpacked instead, once for all data folders of
     * this machine; an installation can hold them ready there.
     */
    public static final String PROGRAMS = "hwasil.postgres.programs";

    /** How it is reached: what a JDBC driver needs. */
    public record Connection(String url, String user, String password) {
        @Override
        public String toString() {
            return "Connection[" + url + "]";
        }
    }

    private final Server server;
    private final Connection connection;

    private EmbeddedPostgres(Server server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * Starts it, and returns when it takes connections. The first start on a folder unpacks the programs and makes the
     * cluster; one that breaks off leaves nothing half made.
     *
     * @throws PostgresNotStarted when it cannot run here
     */
    public static EmbeddedPostgres start(Path dataDir) {
        Programs.requirePlatform();
        try {
            var home = Disk.privateDirectory(home(dataDir)).toRealPath();
            var log = home.resolve("postgres.log");
            var programs = Programs.unpackedIn(Path.of(System.getProperty(PROGRAMS, home.toString())));
            var cluster = Cluster.openedIn(home, programs);
            var password = cluster.password();
            var server = Server.start(programs, cluster, log);
            return new EmbeddedPostgres(server, connection(server.port(), password));
        } catch (IOException e) {
            throw new PostgresNotStarted("The embedded PostgreSQL cannot use " + dataDir + ": " + e, e);
        }
    }

    /** How the one is reached that another process has started there; empty when it takes no connections. */
    public static Optional<Connection> running(Path dataDir) {
        try {
            var cluster = Cluster.in(home(dataDir));
            if (!cluster.saysReady()) return Optional.empty();
            return Optional.of(connection(cluster.port(), cluster.password()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Path home(Path dataDir) {
        return dataDir.resolve("postgres");
    }

    private static Connection connection(int port, String password) {
        return new Connection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.USER, password);
    }

    /** How it is reached. */
    public Connection connection() {
        return connection;
    }

    /** Shuts it down, connections included, and returns when it has ended. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
