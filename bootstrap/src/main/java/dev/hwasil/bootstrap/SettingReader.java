package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.http.TrustedProxies;
import dev.hwasil.postgres.DatabaseSettings;
import dev.hwasil.redis.Redis;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one and collects what is wrong, so that a person learns of all of it at once. */
final class SettingReader implements StorageSettings {

    /** What ends a name that says in which file a setting stands: a secret that is mounted, for instance. */
    private static final String IN_FILE = "_FILE";

    /** The longest setting that is read from a file, in bytes. */
    private static final int LONGEST = 64 * 1024;

    private static final Set<String> GUESSED_FIRST =
            Set.of("", "admin", "changeme", "hwasil", "password", "postgres", "root", "secret");

    private final Map<String, String> environment;
    private final Map<String, Optional<String>> files = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    SettingReader(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> text(String name) {
        var written = written(name);
        var file = written(name + IN_FILE);
        if (file.isEmpty()) return written;
        return files.computeIfAbsent(name, _ -> written.isEmpty() ? inFile(name, file.get()) : twice(name));
    }

    private Optional<String> written(String name) {
        return said(environment.get(name));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private Optional<String> twice(String name) {
        problems.add(name + " and " + name + IN_FILE + " must not both be given.");
        return Optional.empty();
    }

    /** Never repeats what stands there, nor where: somebody may have written the secret itself. */
    private Optional<String> inFile(String name, String file) {
        try (var bytes = Files.newInputStream(Path.of(file))) {
            var text = said(new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8));
            if (text.isPresent()) return text;
        } catch (IOException | InvalidPathException _) {
            // said below
        }
        problems.add(name + IN_FILE + " must be a file that can be read and is not empty.");
        return Optional.empty();
    }

    /** A port, if one is given. */
    OptionalInt port(String name) {
        return text(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(name, 0, 0, 65_535));
    }

    int number(String name, int otherwise, int minimum, int maximum) {
        var text = text(name);
        if (text.isEmpty()) return otherwise;
        var isNumber = text.get().matches("[0-9]{1,9}");
        var number = isNumber ? Integer.parseInt(text.get()) : minimum - 1;
        require(
                number >= minimum && number <= maximum,
                name + " must be a number from " + minimum + " to " + maximum + ".");
        return number;
    }

    @Override
    public Path path(String name, Path otherwise) {
        try {
            return text(name).map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            problems.add(name + " must be a path.");
            return otherwise;
        }
    }

    @Override
    public String choice(String name, String otherwise, List<String> choices) {
        var chosen = text(name).orElse(otherwise);
        require(choices.contains(chosen), name + " must be one of " + String.join(", ", choices) + ".");
        return chosen;
    }

    List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** An address that mail can be sent to. */
    Optional<Email> email(String name, String text) {
        try {
            return Optional.of(Email.of(text));
        } catch (DomainException _) {
            problems.add(name + " must be an e-mail address.");
            return Optional.empty();
        }
    }

    /** Networks such as {@code 10.0.0.0/8}, or single addresses, comma-separated. */
    TrustedProxies proxies(String name) {
        try {
            return TrustedProxies.in(list(name));
        } catch (IllegalArgumentException _) {
            problems.add(name + " must be addresses or networks like 10.0.0.0/8, comma-separated.");
            return TrustedProxies.NONE;
        }
    }

    /** An origin (RFC 6454): scheme, host and port, and nothing after. */
    Optional<String> origin(String name, String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            var path = uri.getPath();
            var isOrigin = ("http".equals(scheme) || "https".equals(scheme))
                    && uri.getHost() != null
                    && (path == null || path.isEmpty() || path.equals("/"))
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null;
            if (isOrigin) return Optional.of(scheme + "://" + uri.getRawAuthority());
        } catch (URISyntaxException _) {
            // said below
        }
        problems.add(name + " must be an origin like https://studio.example.");
        return Optional.empty();
    }

    /** {@code postgresql://user:password@host:port/name?parameters}. Never repeats the URL: it holds a password. */
    Optional<DatabaseSettings> database(String name, String url, int poolSize) {
        try {
            var uri = new URI(url);
            var user = uri.getRawUserInfo() == null
                    ? new String[] {""}
                    : uri.getRawUserInfo().split(":", 2);
            var isDatabase = ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1;
            if (isDatabase) {
                requireOwnPassword(name, uri.getHost(), user);
                var port = uri.getPort() < 0 ? 5432 : uri.getPort();
                var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                return Optional.of(new DatabaseSettings(
                        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                        decoded(user[0]),
                        user.length > 1 ? decoded(user[1]) : "",
                        poolSize));
            }
        } catch (URISyntaxException _) {
            // said below
        }
        problems.add(name + " must be like postgresql://user:password@host:5432/name.");
        return Optional.empty();
    }

    /** A database that others can reach has a password that they cannot guess. */
    private void requireOwnPassword(String name, String host, String[] user) {
        if (user.length < 2 || Loopback.is(host)) return;
        var password = decoded(user[1]);
        require(
                !GUESSED_FIRST.contains(password.toLowerCase(Locale.ROOT)) && !password.equals(decoded(user[0])),
                name + " must have a password that is not guessed at once, where the database is on another machine.");
    }

    /**
     * Whether it is {@code redis://:password@host:6379/0}, or {@code rediss://}. Never repeats it: it holds a password.
     */
    boolean redis(String name, String url) {
        var isRedis = Redis.isUrl(url);
        require(isRedis, name + " must be like redis://:password@host:6379, or rediss:// with TLS.");
        return isRedis;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Path dataDir() {
        return path("DATA_DIR", Path.of("data"));
    }

    @Override
    public void require(boolean holds, String problem) {
        if (!holds) problems.add(problem);
    }

    void check() {
        if (!problems.isEmpty()) throw new WrongSettings(problems);
    }
}
