package dev.hwasil.http.image;

import static java.util.stream.Collectors.toMap;

import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorage.Shown;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.http.EntityTags;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.NoSuchResource;
import dev.hwasil.http.Routes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files behind signed links. */
public final class FileRoutes {

    private static final Map<String, String> MEDIA_TYPES =
            Arrays.stream(ImageFormat.values()).collect(toMap(ImageFormat::extension, ImageFormat::mediaType));

    private static final Pattern EXPIRES = Pattern.compile("[0-9]{1,12}");

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
        var link = Link.of(ctx.pathParam("key"), ctx.queryParam("expires"), ctx.queryParam("signature"))
                .filter(whole -> links.opens(whole.file(), whole.expires(), whole.signature()))
                .orElseThrow(() -> new NoSuchResource().asException());
        var key = link.file();
        var file = files.find(key).orElseThrow(() -> new NoSuchResource().asException());
        var etag = "\"" + key.value().replace('/', '-') + "\"";
        if (EntityTags.names(ctx.header("If-None-Match"), etag)) {
            keep(ctx, link, etag);
            ctx.status(304);
            return;
        }
        var direct = ctx.method().equals(HandlerType.GET)
                ? file.link(shownElsewhere(key), Instant.ofEpochSecond(link.expires()))
                : Optional.<FileStorage.Link>empty();
        if (direct.isPresent()) {
            lead(ctx, direct.get());
            return;
        }
        var range = ByteRange.of(rangeAsked(ctx, etag), file.length());
        if (range instanceof ByteRange.Unsatisfiable) {
            ctx.header("Content-Range", "bytes */" + file.length());
            throw new HttpResponseException(416);
        }
        keep(ctx, link, etag);
        var shown = shown(key);
        ctx.contentType(shown.mediaType());
        ctx.header("Content-Disposition", (shown.isAttachment() ? "attachment" : "inline") + named(key));
        send(ctx, file, range);
    }

    /** As what its name says it is, if that is a picture. */
    private static Shown shown(FileKey key) {
        var type = MEDIA_TYPES.get(key.value().substring(key.value().lastIndexOf('.') + 1));
        return type == null ? new Shown("application/octet-stream", true) : new Shown(type, false);
    }

    /** Of another origin an original is saved: a page's word to save and not to open it counts for its own one only. */
    private static Shown shownElsewhere(FileKey key) {
        var shown = shown(key);
        return new Shown(shown.mediaType(), shown.isAttachment() || ArtworkFiles.isOriginal(key));
    }

    /** To where the storage itself gives the bytes, for as long as it does. */
    private void lead(Context ctx, FileStorage.Link direct) {
        ctx.status(307)
                .header("Location", direct.url())
                .header("Cache-Control", "private, max-age=" + secondsTo(direct.until()));
    }

    private long secondsTo(Instant end) {
        return Math.max(0, end.getEpochSecond() - clock.instant().getEpochSecond());
    }

    /** For as long as the link works, and by who asked only. */
    private void keep(Context ctx, Link link, String etag) {
        var seconds = secondsTo(Instant.ofEpochSecond(link.expires()));
        ctx.header("ETag", etag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, immutable, max-age=" + seconds);
    }

    /** Kept under a name that is the key's, never one that somebody gave it; a key needs no quoting (RFC 6266). */
    private static String named(FileKey key) {
        return "; filename=\"" + key.value().substring(key.value().lastIndexOf('/') + 1) + '"';
    }

    /** Nothing, when a part of another file is asked for (RFC 9110, section 13.1.5). */
    private static @Nullable String rangeAsked(Context ctx, String etag) {
        var condition = ctx.header("If-Range");
        return condition == null || condition.equals(etag) ? ctx.header("Range") : null;
    }

    private static void send(Context ctx, StoredFile file, ByteRange range) {
        ctx.disableCompression();
        var length = file.length();
        if (range instanceof ByteRange.Part(var first, var last)) {
            ctx.status(206).header("Content-Range", "bytes " + first + "-" + last + "/" + length);
            length = last - first + 1;
        }
        ctx.header("Content-Length", Long.toString(length));
        if (ctx.method().equals(HandlerType.HEAD)) return;
        try {
            ctx.result(
                    range instanceof ByteRange.Part part
                            ? new BoundedStream(file.open(part.first()), part.length())
                            : file.open(0));
        } catch (IOException lost) {
            throw new StorageUnavailable().asException();
        }
    }

    private record Link(FileKey file, long expires, String signature) {

        private static Optional<Link> of(String key, @Nullable String expires, @Nullable String signature) {
            if (!FileKey.isValid(key) || expires == null || signature == null) return Optional.empty();
            if (!EXPIRES.matcher(expires).matches()) return Optional.empty();
            return Optional.of(new Link(new FileKey(key), Long.parseLong(expires), signature));
        }
    }
}
