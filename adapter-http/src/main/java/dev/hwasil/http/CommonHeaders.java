package dev.hwasil.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * What every answer tells browsers and caches, where nothing else is said: it is what its type says, nothing may be run
 * or framed in it, no page of another origin has a hold on it or shows it, where it leads does not learn of it, and it
 * is not kept; who keeps it nevertheless keeps it for each encoding. Stands in Jetty, so that nothing is answered
 * without it, whatever answers.
 */
public final class CommonHeaders implements HttpConfiguration.Customizer {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                            + " object-src 'none'; sandbox",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Vary", "Accept-Encoding");

    private static final String BY_WHOM = "Cross-Origin-Resource-Policy";
    private static final String HTTPS_ONLY = "Strict-Transport-Security";
    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private final List<HttpField> fields;

    private CommonHeaders(Map<String, String> more) {
        fields = Stream.of(ALWAYS, more)
                .flatMap(some -> some.entrySet().stream())
                .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
                .toList();
    }

    /**
     * Where people come by https, they are to come by https only (RFC 6797); where pages of other origins are welcome,
     * they may show pictures, too.
     */
    static CommonHeaders of(HttpSettings settings) {
        var byWhom = settings.allowedOrigins().isEmpty() ? "same-origin" : "cross-origin";
        return new CommonHeaders(
                settings.secure() ? Map.of(BY_WHOM, byWhom, HTTPS_ONLY, YEAR) : Map.of(BY_WHOM, byWhom));
    }

    /** For what is no page and no part of one. */
    public static CommonHeaders plain() {
        return new CommonHeaders(Map.of(BY_WHOM, "same-origin"));
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        each(answer::put);
        return request;
    }

    void each(Consumer<HttpField> header) {
        fields.forEach(header);
    }
}
