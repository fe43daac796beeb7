package dev.hwasil.postgres.node;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.Ears;
import dev.hwasil.postgres.DatabaseSettings;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Bus} by {@code NOTIFY}. One connection of its own listens. What is to be said waits up to {@link #PAUSE} for
 * the last to have gone, and goes out together, in a transaction of its own: one that notifies holds a lock of the
 * whole cluster until it is durable, so this one changes nothing and does not wait for the disk. Thread-safe.
 */
public final class PostgresBus implements Bus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBus.class);

    private static final String CHANNEL = "hwasil";
    private static final Prepared NOTIFY = new Prepared("""
            select count(pg_notify(?, words)), set_config('synchronous_commit', 'off', true)
            from unnest(?) as said (words)
            """);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration END = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 500;

    /** After so long a silence it is asked whether the database is there at all. */
    private static final int SILENCE_MS = 5_000;

    private static final int ANSWER_SECONDS = 2;

    private static final Map<String, String> CONNECTION = Map.of(
            "ApplicationName", "hwasil-bus", "connectTimeout", "3", "socketTimeout", "5", "tcpKeepAlive", "true");

    private final PostgresUnitOfWork work;
    private final DatabaseSettings settings;
    private final UUID node;
    private final Ears ears;
    /** Lists that go together. */
    private final BlockingQueue<List<String>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private final AtomicLong number = new AtomicLong();
    private final Thread sayer = Thread.ofPlatform().name("bus-say").daemon().unstarted(this::sayAll);
    private final Thread listener =
            Thread.ofPlatform().name("bus-listen").daemon().unstarted(this::listenAlways);
    private volatile @Nullable Connection line;
    private volatile boolean isOpen;
    private volatile boolean closed;

    private PostgresBus(PostgresUnitOfWork work, DatabaseSettings settings, UUID node) {
        this.work = work;
        this.settings = settings;
        this.node = node;
        this.ears = new Ears(node, failed -> LOG.error("what was heard of another node was of no use", failed));
    }

    /** Says by {@code work}, and listens on a connection of its own to the same database, which it opens soon. */
    public static PostgresBus open(PostgresUnitOfWork work, DatabaseSettings settings, UUID node) {
        var bus = new PostgresBus(work, settings, node);
        bus.sayer.start();
        bus.listener.start();
        return bus;
    }

    @Override
    public void say(String topic, String words) {
        say(List.of(new Word(topic, words)));
    }

    @Override
    public void say(List<Word> all) {
        var _ = waiting.offer(all.stream().map(this::numbered).toList());
    }

    /** Two that say the same in one transaction would be one, but for their numbers. */
    private String numbered(Word word) {
        if (!Bus.isShort(word.words())) throw new IllegalArgumentException("too long to be said at once");
        return node + " " + number.incrementAndGet() + " " + word.topic() + " " + word.words();
    }

    private void sayAll() {
        try {
            while (!closed) {
                var next = new ArrayList<List<String>>();
                next.add(waiting.take());
                waiting.drainTo(next, AT_ONCE);
                notify(next);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException _) {
            // closed
        }
        sayTheRest();
    }

    private void sayTheRest() {
        var _ = Thread.interrupted(); // or there would be no connection to say it on
        var rest = new ArrayList<List<String>>();
        waiting.drainTo(rest, AT_ONCE);
        if (!rest.isEmpty()) notify(rest);
    }

    private void notify(List<List<String>> all) {
        try {
            var words = all.stream().flatMap(List::stream).toArray(String[]::new);
            var _ = NOTIFY.list(work, row -> row.getLong(1), CHANNEL, words);
        } catch (RuntimeException lost) {
            LOG.debug("the other nodes could not be told: {}", lost.getMessage());
        }
    }

    @Override
    public Listening listen(String topic, Ear ear) {
        var listening = ears.add(topic, ear);
        if (isOpen) ear.opened();
        return listening;
    }

    private void listenAlways() {
        while (!closed) {
            try (var connection = connect()) {
                line = connection;
                listen(connection);
            } catch (SQLException lost) {
                if (!closed) LOG.warn("what other nodes say is not heard for a while: {}", lost.getMessage());
            } finally {
                isOpen = false;
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(CONNECTION);
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        return DriverManager.getConnection(settings.jdbcUrl(), properties);
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        isOpen = true;
        ears.opened();
        var notifications = connection.unwrap(PGConnection.class);
        while (!closed) {
            var heard = notifications.getNotifications(SILENCE_MS);
            if (heard != null && heard.length > 0) for (var each : heard) hear(each);
            else if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException("the database does not answer");
        }
    }

    private void hear(PGNotification notification) {
        var parts = notification.getParameter().split(" ", 4);
        if (parts.length == 4) ears.hear(parts[2], parts[0], parts[3]);
    }

    /** Says what waits, if that goes quickly. */
    @Override
    public void close() {
        closed = true;
        sayer.interrupt();
        try {
            var _ = sayer.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var open = line;
        try {
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException _) {
            // it is of no use any more
        }
    }
}
