package dev.hwasil.json;

import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Links to the files of artworks. They stay the same for a whole period, and a board has hundreds of them, so they are
 * kept for as long, at most {@link #LIMIT}, about 10 MB, and then from the start. Thread-safe.
 */
final class ArtworkLinks {

    private static final int LIMIT = 20_000;

    /** Where the files of one artwork are. */
    record Links(String original, String main, String thumbnail) {}

    private record Kept(
            long period, Map<ArtworkId, Links> all, Map<ArtworkId, String> main, Map<ArtworkId, String> thumbnail) {
        private Kept(long period) {
            this(period, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        private boolean isFull() {
            return all.size() + main.size() + thumbnail.size() >= LIMIT;
        }
    }

    private final FileLinks files;
    private volatile Kept kept = new Kept(-1);

    ArtworkLinks(FileLinks files) {
        this.files = files;
    }

    /** The links to this artwork's files. */
    Links to(Artwork artwork) {
        return kept().all.computeIfAbsent(artwork.id(), id -> {
            var keys = ArtworkFiles.of(id, artwork.format());
            return new Links(files.to(keys.original()), files.to(keys.main()), files.to(keys.thumbnail()));
        });
    }

    /** The link to an artwork's picture for the screen. */
    String main(ArtworkId artwork) {
        return kept().main.computeIfAbsent(artwork, id -> files.to(ArtworkFiles.main(id)));
    }

    /** The link to an artwork's picture for the board. */
    String thumbnail(ArtworkId artwork) {
        return kept().thumbnail.computeIfAbsent(artwork, id -> files.to(ArtworkFiles.thumbnail(id)));
    }

    private Kept kept() {
        var current = kept;
        var now = files.period();
        if (current.period == now && !current.isFull()) return current;
        kept = new Kept(now);
        return kept;
    }
}
