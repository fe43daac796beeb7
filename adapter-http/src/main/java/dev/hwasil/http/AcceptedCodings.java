package dev.hwasil.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which codings an answer may come, by the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). Which of them
 * is liked best is not asked: the smallest is. Immutable.
 */
public final class AcceptedCodings {

    private static final String ANY = "*";

    private final Map<String, Boolean> taken = new HashMap<>();

    /** As the header says it; without one nothing but the plain bytes is taken, which everybody can read. */
    public AcceptedCodings(@Nullable String header) {
        if (header == null) return;
        for (var element : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = element.split(";", 2);
            taken.put(parts[0].strip(), parts.length == 1 || !isZero(parts[1].strip()));
        }
    }

    /** Whether bytes in this coding, such as {@code gzip}, are taken. */
    public boolean takes(String coding) {
        return taken.getOrDefault(coding, taken.getOrDefault(ANY, false));
    }

    private static boolean isZero(String weight) {
        return weight.matches("q\\s*=\\s*0(\\.0*)?");
    }
}
