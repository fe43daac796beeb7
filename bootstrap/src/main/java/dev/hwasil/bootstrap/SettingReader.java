package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.http.TrustedProxies;
import dev.hwasil.postgres.DatabaseSettings;
import dev.hwasil.redis.Redis;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads settings one by one and collects what is wrong, so that a person learns of all of it at once. */
final class SettingReader implements StorageSettings {

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    SettingReader(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
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
