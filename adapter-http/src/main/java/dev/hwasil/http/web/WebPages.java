package dev.hwasil.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The browser's client, out of the jar that it was built into. Files under {@code /assets} have a hash in their name
 * and are kept for ever; every path that is no file is the client's own, and answered with its first page.
 */
public final class WebPages {

    private static final String ROOT = "/web/";
    private static final String FIRST_PAGE = "index.html";
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "txt", "text/plain; charset=utf-8");

    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Page(byte[] bytes, String mediaType) {}

    private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();

    /** Mounts the pages: all paths that nothing else takes. */
    public void mount(RoutesConfig config) {
        config.get("/", ctx -> show(ctx, FIRST_PAGE));
        config.get("/<path>", ctx -> show(ctx, ctx.pathParam("path")));
    }

    private void show(Context ctx, String path) {
        if (path.startsWith("api/") || path.equals("api")) throw new HttpResponseException(404);
        var isFile = FILE.matcher(path).matches();
        var page = page(isFile ? path : FIRST_PAGE).orElseThrow(() -> new HttpResponseException(404));
        ctx.header("Cache-Control", path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .contentType(page.mediaType())
                .result(page.bytes());
    }

    private Optional<Page> page(String path) {
        var type = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) return Optional.empty();
        return pages.computeIfAbsent(path, _ -> read(path).map(bytes -> new Page(bytes, type)));
    }

    private static Optional<byte[]> read(String path) {
        try (var stream = WebPages.class.getResourceAsStream(ROOT + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
