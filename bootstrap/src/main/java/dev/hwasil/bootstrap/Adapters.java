package dev.hwasil.bootstrap;

import dev.hwasil.application.account.PasswordHasher;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.auth.Argon2PasswordHasher;
import dev.hwasil.auth.JwtTokens;
import dev.hwasil.imaging.WebpImageOptimizer;
import dev.hwasil.json.JsonEventFormat;
import dev.hwasil.json.JsonRedaction;
import dev.hwasil.memory.MemoryRateLimits;
import dev.hwasil.postgres.Database;
import dev.hwasil.postgres.DatabaseSettings;
import dev.hwasil.postgres.PostgresStores;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Replica;
import dev.hwasil.postgres.embedded.EmbeddedPostgres;
import dev.hwasil.postgres.embedded.PostgresNotStarted;
import dev.hwasil.postgres.event.PostgresEventLog;
import dev.hwasil.redis.Redis;
import dev.hwasil.ws.recovery.Pids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What stands behind the ports. */
record Adapters(
        InstantSource clock,
        Ids ids,
        ExecutorService threads,
        Database database,
        Optional<Replica> replica,
        PostgresStores stores,
        ProjectFeeds feeds,
        FileStorage files,
        FileLinks links,
        Pids pids,
        WebpImageOptimizer optimizer,
        PasswordHasher passwords,
        TokenIssuer tokens,
        Optional<Redis> redis,
        RateLimits limits) {

    /**
     * Opens them for a command, which may work beside a server that is running, and on its embedded database.
     *
     * @throws CannotStart when something stands in the way
     */
    static Adapters beside(Settings settings, Closing closing) {
        if (settings.database().isPresent()) return open(settings, folder(settings), closing);
        var folder = DataFolder.tryTake(settings.dataDir());
        if (folder.isPresent()) return open(settings, closing.last(folder.get()), closing);
        return open(settings, DataFolder.shared(settings.dataDir()), running(settings), closing);
    }

    /** Opens them all; {@code closing} closes what must be closed. */
    static Adapters open(Settings settings, DataFolder folder, Closing closing) {
        return open(settings, folder, where(settings, folder, closing), closing);
    }

    private static Adapters open(Settings settings, DataFolder folder, DatabaseSettings where, Closing closing) {
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
        var threads = closing.last(Executors.newVirtualThreadPerTaskExecutor());
        var secret = settings.jwtSecret().orElseGet(() -> folder.secret("jwt-secret"));
        var database = closing.last(opened(where));
        var replica = settings.replica().map(at -> closing.last(Replica.of(database, at)));
        var work = new PostgresUnitOfWork(database, replica);
        var format = new JsonEventFormat();
        var feeds = new ProjectFeeds(new PostgresEventLog(work, format));
        var redis = settings.redis().map(url -> closing.last(Redis.at(url)));
        var stores = PostgresStores.of(work, format, new JsonRedaction(), feeds::committed);
        return new Adapters(
                clock,
                new TimeOrderedIds(clock),
                threads,
                database,
                replica,
                stores,
                feeds,
                Storages.open(settings.storage()),
                new FileLinks(
                        Secrets.derived(secret, "file-links"),
                        settings.publicUrl().orElse(""),
                        clock),
                new Pids(Secrets.derived(secret, "socket-pids"), clock),
                closing.last(new WebpImageOptimizer(Settings.MAX_PIXELS)),
                closing.last(new Argon2PasswordHasher()),
                new JwtTokens(secret),
                redis,
                settings.rateLimits() ? limits(redis, clock) : RateLimits.off());
    }

    private static RateLimits limits(Optional<Redis> redis, InstantSource clock) {
        var own = new MemoryRateLimits(MemoryRateLimits.DEFAULT_CAPACITY, clock);
        return redis.map(shared -> shared.limits(own, clock)).orElse(own);
    }

    /** The same, at another time. */
    Adapters at(InstantSource time) {
        return new Adapters(
                time,
                new TimeOrderedIds(time),
                threads,
                database,
                replica,
                stores,
                feeds,
                files,
                links,
                pids,
                optimizer,
                passwords,
                tokens,
                redis,
                limits);
    }

    /** Where the database is, which nobody else may have; it need not be up to date. */
    static DatabaseSettings database(Settings settings, Closing closing) {
        return where(settings, closing.last(folder(settings)), closing);
    }

    private static DataFolder folder(Settings settings) {
        return settings.database().isPresent()
                ? DataFolder.shared(settings.dataDir())
                : DataFolder.take(settings.dataDir());
    }

    private static DatabaseSettings where(Settings settings, DataFolder folder, Closing closing) {
        return settings.database().orElseGet(() -> embedded(settings, folder, closing));
    }

    private static Database opened(DatabaseSettings where) {
        try {
            var _ = Database.migrate(where);
            return Database.open(where);
        } catch (RuntimeException failed) {
            throw new CannotStart("The database cannot be used: " + CannotStart.reasonOf(failed));
        }
    }

    private static DatabaseSettings embedded(Settings settings, DataFolder folder, Closing closing) {
        try {
            return of(closing.last(EmbeddedPostgres.start(folder.path())).connection(), settings);
        } catch (PostgresNotStarted failed) {
            throw new CannotStart(String.valueOf(failed.getMessage()));
        }
    }

    private static DatabaseSettings running(Settings settings) {
        return EmbeddedPostgres.running(settings.dataDir())
                .map(connection -> of(connection, settings))
                .orElseThrow(() -> new CannotStart("Hwasil is running on " + settings.dataDir()
                        + ", and its database takes no connections: it is just starting, or ending. Try again."));
    }

    private static DatabaseSettings of(EmbeddedPostgres.Connection connection, Settings settings) {
        return new DatabaseSettings(connection.url(), connection.user(), connection.password(), settings.poolSize());
    }
}
