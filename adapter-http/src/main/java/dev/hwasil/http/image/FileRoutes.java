package dev.hwasil.http.image;

import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.NoSuchResource;
import dev.hwasil.http.Routes;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files behind signed links. */
public final class FileRoutes {

    private static final Map<String, String> MEDIA_TYPES =
            Map.of("jpg", "image/jpeg", "png", "image/png", "webp", "image/webp");

    private final FileLinks links;
    private final FileStorage files;
    private final InstantSource clock;

    /** Opens files of this storage to who holds a link. */
    public FileRoutes(FileLinks links, FileStorage files, InstantSource clock) {
        this.links = links;
        this.files = files;
        this.clock = clock;
    }

    /** Mounts the operation. */
    public void mount(Routes routes) {
        routes.get(FileLinks.PATH + "<key>", this::open);
    }

    private void open(Exchange exchange) {
        var ctx = exchange.context();
        var link = Link.of(ctx.pathParam("key"), ctx.queryParam("expires"), ctx.queryParam("signature"));
        if (link.isEmpty()
                || !links.opens(
                        link.get().file(), link.get().expires(), link.get().signature())) {
            throw new NoSuchResource().asException();
        }
        var key = link.get().file();
        var file = files.find(key).orElseThrow(() -> new NoSuchResource().asException());
        var etag = "\"" + key.value().replace('/', '-') + "\"";
        ctx.header("ETag", etag)
                .header(
                        "Cache-Control",
                        "private, immutable, max-age="
                                + (link.get().expires() - clock.instant().getEpochSecond()))
                .header("Accept-Ranges", "bytes");
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        var type = MEDIA_TYPES.get(key.value().substring(key.value().lastIndexOf('.') + 1));
        ctx.contentType(type == null ? "application/octet-stream" : type);
        if (type == null) ctx.header("Content-Disposition", "attachment");
        send(ctx, file);
    }

    private static void send(Context ctx, StoredFile file) {
        ctx.disableCompression();
        try {
            switch (ByteRange.of(ctx.header("Range"), file.length())) {
                case ByteRange.Whole _ -> {
                    ctx.header("Content-Length", Long.toString(file.length()));
                    ctx.result(file.open(0));
                }
                case ByteRange.Part part -> {
                    ctx.status(206)
                            .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.length())
                            .header("Content-Length", Long.toString(part.length()));
                    ctx.result(new BoundedStream(file.open(part.first()), part.length()));
                }
                case ByteRange.Unsatisfiable _ -> {
                    ctx.header("Content-Range", "bytes */" + file.length());
                    throw new HttpResponseException(416);
                }
            }
        } catch (IOException lost) {
            throw new StorageUnavailable().asException();
        }
    }

    private record Link(FileKey file, long expires, String signature) {

        private static Optional<Link> of(String key, @Nullable String expires, @Nullable String signature) {
            if (!FileKey.isValid(key) || expires == null || signature == null) return Optional.empty();
            if (!expires.matches("[0-9]{1,12}")) return Optional.empty();
            return Optional.of(new Link(new FileKey(key), Long.parseLong(expires), signature));
        }
    }
}
