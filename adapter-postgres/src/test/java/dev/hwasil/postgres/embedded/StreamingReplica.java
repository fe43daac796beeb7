package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Two PostgreSQL of which one follows the other by streaming: made from a copy of its files, as it stood still. */
public final class StreamingReplica implements AutoCloseable {

    private final EmbeddedPostgres original;
    private final EmbeddedPostgres replica;
    private final Path replicaData;

    private StreamingReplica(EmbeddedPostgres original, EmbeddedPostgres replica, Path replicaData) {
        this.original = original;
        this.replica = replica;
        this.replicaData = replicaData;
    }

    /** Starts both in that folder, with nothing in them. */
    public static StreamingReplica start(Path folder) throws IOException {
        var from = folder.resolve("original");
        EmbeddedPostgres.start(from).close();
        var home = Files.createDirectories(folder.resolve("replica").resolve("postgres"));
        try (var parts = Files.newDirectoryStream(from.resolve("postgres"), "{cluster,programs-*}")) {
            for (var part : parts) {
                var how = part.endsWith("cluster") ? "-a" : "-as"; // the programs are the same ones
                Command.of("cp", how, part.toAbsolutePath().toString(), home.toString())
                        .run();
            }
        }
        var original = EmbeddedPostgres.start(from);
        var data = home.toRealPath().resolve("cluster").resolve("data");
        Files.createFile(data.resolve("standby.signal"));
        var at = original.connection();
        var port = at.url().replaceAll(".*:([0-9]+)/.*", "$1");
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s'%n"
                        .formatted(port, at.user(), at.password()),
                StandardOpenOption.APPEND);
        return new StreamingReplica(original, EmbeddedPostgres.start(folder.resolve("replica")), data);
    }

    /** How the one is reached that is written to. */
    public EmbeddedPostgres.Connection original() {
        return original.connection();
    }

    /** How the one is reached that follows. */
    public EmbeddedPostgres.Connection replica() {
        return replica.connection();
    }

    /** From now on it follows no further. */
    public void pause() {
        tell("select pg_wal_replay_pause()");
    }

    /** It follows again. */
    public void resume() {
        tell("select pg_wal_replay_resume()");
    }

    private void tell(String what) {
        var at = replica();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute(what);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The replica holds still: it takes connections, and says nothing. */
    public void stall() {
        signal("STOP");
    }

    /** It goes on. */
    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        for (var process : new Leftovers(replicaData).processes()) {
            try {
                Command.of("kill", "-" + name, Long.toString(process.pid())).run();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The replica is gone. */
    public void stop() {
        replica.close();
    }

    @Override
    public void close() {
        replica.close();
        original.close();
    }
}
