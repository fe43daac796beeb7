package dev.hwasil.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What every answer tells browsers and caches, where nothing else is said: it is what its type says, nothing may be run
 * or framed in it, where it leads does not learn of it, and it is not kept; who keeps it nevertheless keeps it for each
 * encoding.
 */
final class CommonHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Vary", "Accept-Encoding");

    private static final String YEAR = "max-age=31536000";

    private final Map<String, String> headers = new LinkedHashMap<>(ALWAYS);

    /** Where people come by https, they are to come by https only (RFC 6797). */
    CommonHeaders(HttpSettings settings) {
        if (settings.secure()) headers.put("Strict-Transport-Security", YEAR);
    }

    void each(BiConsumer<String, String> header) {
        headers.forEach(header);
    }
}
