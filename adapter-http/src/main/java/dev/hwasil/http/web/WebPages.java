package dev.hwasil.http.web;

import dev.hwasil.http.AcceptedCodings;
import dev.hwasil.http.EntityTags;
import dev.hwasil.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The browser's client, out of the jar that it was built into. Files under {@code /assets} have a hash in their name
 * and are kept for ever; every path that is no file is the client's own, and answered with its first page.
 */
public final class WebPages {

    private static final String FIRST_PAGE = "index.html";
    private static final String API_PAGE = "docs.html";
    private static final String ASSETS = "assets/";
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Pattern OWN_PATH = Pattern.compile("[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}_-]+)*/?");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, WebFile> files = new ConcurrentHashMap<>();
    private final String policy;

    /** Pages that show files of their own origin, and of these. */
    public WebPages(Set<String> fileOrigins) {
        policy =
                policy(fileOrigins.stream().sorted().map(origin -> " " + origin).collect(Collectors.joining()));
    }

    /** What a page may do (CSP Level 3). */
    private static String policy(String others) {
        return "default-src 'self'; connect-src 'self'" + others + "; img-src 'self' blob: data:" + others
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** Mounts the pages: the one that describes the API, and all paths that nothing else takes. */
    public void mount(RoutesConfig config, Routes routes) {
        routes.get("/api/docs", exchange -> show(exchange.context(), API_PAGE));
        for (var method : List.of(HandlerType.GET, HandlerType.HEAD)) {
            config.addHttpHandler(method, "/", ctx -> show(ctx, FIRST_PAGE));
            config.addHttpHandler(method, "/<path>", ctx -> show(ctx, ctx.pathParam("path")));
        }
    }

    private void show(Context ctx, String path) {
        var name = nameOf(path).orElseThrow(WebPages::notFound);
        var type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) throw notFound();
        var file = file(name).orElseThrow(WebPages::notFound);
        var form = file.in(new AcceptedCodings(ctx.header("Accept-Encoding")));
        ctx.header("Cache-Control", name.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache")
                .header("Content-Security-Policy", policy)
                .header("ETag", form.etag());
        if (EntityTags.names(ctx.header("If-None-Match"), form.etag())) {
            ctx.status(304);
            return;
        }
        if (!form.coding().isEmpty()) ctx.header("Content-Encoding", form.coding());
        ctx.disableCompression()
                .contentType(type)
                .header("Content-Length", Integer.toString(form.bytes().length))
                .result(form.bytes());
    }

    private Optional<WebFile> file(String name) {
        var kept = files.get(name);
        if (kept != null) return Optional.of(kept);
        var found = WebFile.find(name);
        found.ifPresent(file -> files.put(name, file));
        return found;
    }

    private static HttpResponseException notFound() {
        return new HttpResponseException(404);
    }

    /** The file that answers a path: itself, or the first page where the client has paths of its own. */
    private static Optional<String> nameOf(String path) {
        if (FILE.matcher(path).matches()) return Optional.of(path);
        var isOwn = OWN_PATH.matcher(path).matches() && !isOneOf(path, "api/", ASSETS, "files/");
        return isOwn ? Optional.of(FIRST_PAGE) : Optional.empty();
    }

    private static boolean isOneOf(String path, String... folders) {
        return Arrays.stream(folders).anyMatch((path + "/")::startsWith);
    }
}
