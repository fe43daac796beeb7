package dev.hwasil.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * How the REST door stands open.
 *
 * @param port 0 for any that is free
 * @param secure whether people reach it by https, so that cookies are for https only
 * @param incoming where uploads lie while they arrive: on the same file system as the stored files
 * @param maxUploadBytes of one file
 * @param version of the product, as the health check tells it
 * @param allowedOrigins other origins whose pages may use the API, such as {@code https://studio.example}
 * @param proxies whose word counts for where a request comes from
 * @param fileOrigins from where the pages show files besides, as {@code https://s3.example}
 * @param patience how long to wait for a sender from whom nothing comes, or next to nothing
 */
public record HttpSettings(
        int port,
        boolean secure,
        Path incoming,
        long maxUploadBytes,
        String version,
        Set<String> allowedOrigins,
        TrustedProxies proxies,
        Set<String> fileOrigins,
        Duration patience) {

    /** The most bytes that a JSON body may have. */
    public static final int MAX_JSON_BYTES = 512 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Keeps its own copy. */
    public HttpSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        fileOrigins = Set.copyOf(fileOrigins);
    }

    /** For pages of its own origin, and patient with slow lines. */
    public HttpSettings(int port, boolean secure, Path incoming, long maxUploadBytes, String version) {
        this(port, secure, incoming, maxUploadBytes, version, Set.of(), TrustedProxies.NONE, Set.of(), PATIENCE);
    }

    /** The same, open to the pages of these origins too. */
    public HttpSettings allowing(Set<String> origins) {
        return new HttpSettings(
                port, secure, incoming, maxUploadBytes, version, origins, proxies, fileOrigins, patience);
    }

    /** The same, behind these proxies. */
    public HttpSettings behind(TrustedProxies trusted) {
        return new HttpSettings(
                port, secure, incoming, maxUploadBytes, version, allowedOrigins, trusted, fileOrigins, patience);
    }

    /** The same, whose pages show files of these origins too. */
    public HttpSettings showing(Set<String> origins) {
        return new HttpSettings(
                port, secure, incoming, maxUploadBytes, version, allowedOrigins, proxies, origins, patience);
    }
}
