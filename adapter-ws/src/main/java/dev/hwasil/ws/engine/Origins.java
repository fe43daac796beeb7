package dev.hwasil.ws.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From which pages a browser may connect (RFC 6454). What is no browser sends no origin, and may. */
public final class Origins {

    private final Optional<Set<String>> allowed;
    private final boolean own;

    private Origins(Optional<Set<String>> allowed, boolean own) {
        this.allowed = allowed;
        this.own = own;
    }

    /** Any page. */
    public static Origins any() {
        return new Origins(Optional.empty(), true);
    }

    /** Pages of the host that the request itself names, and of these origins. */
    public static Origins ownAnd(Collection<String> origins) {
        return new Origins(Optional.of(normalised(origins)), true);
    }

    /** Pages of these origins, such as {@code https://studio.example}. */
    public static Origins only(Collection<String> origins) {
        return new Origins(Optional.of(normalised(origins)), false);
    }

    /** Whether a page of this origin may connect to this host. */
    boolean allow(@Nullable String origin, @Nullable String host) {
        if (origin == null || allowed.isEmpty() || allowed.get().contains(normalised(origin))) return true;
        return own && host != null && normalised(origin).matches("https?://" + Pattern.quote(normalised(host)));
    }

    private static Set<String> normalised(Collection<String> origins) {
        return origins.stream().map(Origins::normalised).collect(Collectors.toUnmodifiableSet());
    }

    private static String normalised(String origin) {
        return origin.toLowerCase(Locale.ROOT);
    }
}
