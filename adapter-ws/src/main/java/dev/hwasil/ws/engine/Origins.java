package dev.hwasil.ws.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From which pages a browser may connect (RFC 6454). What is no browser sends no origin, and may. */
public final class Origins {

    private final Optional<Set<String>> allowed;

    private Origins(Optional<Set<String>> allowed) {
        this.allowed = allowed;
    }

    /** Any page. */
    public static Origins any() {
        return new Origins(Optional.empty());
    }

    /** Pages of these origins, such as {@code https://studio.example}. */
    public static Origins only(Collection<String> origins) {
        return new Origins(
                Optional.of(origins.stream().map(Origins::normalised).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether a page of this origin may connect. */
    boolean allow(@Nullable String origin) {
        return origin == null || allowed.isEmpty() || allowed.get().contains(normalised(origin));
    }

    private static String normalised(String origin) {
        return origin.toLowerCase(Locale.ROOT);
    }
}
