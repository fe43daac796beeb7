package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.StorageType;
import dev.hwasil.domain.account.Email;
import dev.hwasil.http.TrustedProxies;
import dev.hwasil.postgres.DatabaseSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All settings, read once from the environment.
 *
 * @param metricsPort where the figures are served to whoever reaches it, if anywhere
 * @param socketPort where sockets are taken as well, if anywhere
 * @param storage where files are stored
 * @param database where the database is, or empty for the embedded one
 * @param replica where lists may be read from, if anywhere
 * @param redis where the nodes meet besides, if anywhere
 * @param jwtSecret what tokens and links are signed with, or empty for one that is made and kept in the data folder
 * @param publicUrl the origin under which people reach it, or empty when it is only this machine
 * @param allowedOrigins other origins whose pages may use it
 * @param proxies whose word counts for where a request comes from
 * @param rateLimits whether there are any
 * @param adminEmail whose account the start makes, as an admin
 * @param stopDelay how long it says that it is not ready before it stops
 */
record Settings(
        int port,
        OptionalInt metricsPort,
        OptionalInt socketPort,
        Path dataDir,
        StorageType.Opening storage,
        Optional<DatabaseSettings> database,
        int poolSize,
        Optional<DatabaseSettings> replica,
        Optional<String> redis,
        Optional<byte[]> jwtSecret,
        Optional<String> publicUrl,
        List<String> allowedOrigins,
        TrustedProxies proxies,
        boolean rateLimits,
        Optional<Email> adminEmail,
        String socketPath,
        Duration stopDelay,
        Logging.Settings logging) {

    /** The largest file that may be uploaded, in bytes. */
    static final long MAX_UPLOAD_BYTES = 50L * 1024 * 1024;

    /** The largest picture that is opened. */
    static final long MAX_PIXELS = 200_000_000;

    private static final int MIN_SECRET_BYTES = 32;

    /**
     * Reads them.
     *
     * @throws WrongSettings naming each that is wrong
     */
    static Settings of(Map<String, String> environment) {
        var read = new SettingReader(environment);
        var port = read.number("PORT", 3000, 0, 65_535);
        var metricsPort = read.port("METRICS_PORT");
        var socketPort = read.port("SOCKET_PORT");
        var dataDir = read.dataDir();
        var poolSize = read.number("DATABASE_POOL_SIZE", 10, 1, 500);
        var database = read.text("DATABASE_URL").flatMap(url -> read.database("DATABASE_URL", url, poolSize));
        var replica =
                read.text("DATABASE_REPLICA_URL").flatMap(url -> read.database("DATABASE_REPLICA_URL", url, poolSize));
        read.require(
                replica.isEmpty() || read.text("DATABASE_URL").isPresent(),
                "DATABASE_REPLICA_URL is of a replica of DATABASE_URL, which must be given with it.");
        var redis = read.text("REDIS_URL").filter(url -> read.redis("REDIS_URL", url));
        read.require(
                redis.isEmpty() || read.text("DATABASE_URL").isPresent(),
                "REDIS_URL joins nodes that share a DATABASE_URL, which must be given with it.");
        var secret = read.text("JWT_SECRET").map(text -> text.getBytes(StandardCharsets.UTF_8));
        var isLong = secret.isEmpty() || secret.get().length >= MIN_SECRET_BYTES;
        read.require(isLong, "JWT_SECRET must have at least 32 bytes.");
        read.require(
                !isLong || read.text("JWT_SECRET").filter(Secrets::isMadeUp).isEmpty(),
                "JWT_SECRET must be random: openssl rand -hex 32 makes one.");
        read.require(
                secret.isPresent() || read.text("DATABASE_URL").isEmpty(),
                "JWT_SECRET must be given, 32 bytes or more, when DATABASE_URL is: all nodes share it.");
        var publicUrl = read.text("PUBLIC_URL").flatMap(url -> read.origin("PUBLIC_URL", url));
        read.require(
                database.isEmpty() || publicUrl.filter(Settings::isReadOnTheWay).isEmpty(),
                "PUBLIC_URL must begin with https:// when DATABASE_URL is given, or everybody on the way reads along.");
        var origins = read.list("CORS_ORIGINS").stream()
                .flatMap(url -> read.origin("CORS_ORIGINS", url).stream())
                .toList();
        var proxies = read.proxies("TRUSTED_PROXIES");
        var rateLimits = read.choice("RATE_LIMITS", "on", List.of("on", "off")).equals("on");
        var adminEmail = read.text("ADMIN_EMAIL").flatMap(address -> read.email("ADMIN_EMAIL", address));
        var socketPath = read.text("SOCKET_PATH").orElse("/socket.io");
        read.require(socketPath.matches("(/[A-Za-z0-9._-]+)+"), "SOCKET_PATH must be a path like /socket.io.");
        var stopDelay = Duration.ofSeconds(read.number("STOP_DELAY_SECONDS", 0, 0, 60));
        var storage = Storages.onClassPath().chosen(read);
        var logging = new Logging.Settings(
                read.choice("LOG_LEVEL", "info", List.of("error", "warn", "info", "debug")),
                read.choice("LOG_FORMAT", "text", List.of("text", "json")).equals("json"));
        read.check();
        return new Settings(
                port,
                metricsPort,
                socketPort,
                dataDir,
                storage,
                database,
                poolSize,
                replica,
                redis,
                secret,
                publicUrl,
                origins,
                proxies,
                rateLimits,
                adminEmail,
                socketPath,
                stopDelay,
                logging);
    }

    private static boolean isReadOnTheWay(String origin) {
        var uri = URI.create(origin);
        return uri.getScheme().equals("http") && !Loopback.is(uri.getHost());
    }

    /** Without what is secret, and without what may hold something that is. */
    @Override
    public String toString() {
        return "Settings[" + port + ", " + dataDir + "]";
    }
}
