package dev.hwasil.application.image;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Takes a picture in: looks at its header, makes its renditions and stores all of its files. Slow, so it runs before
 * the unit of work is opened; what it stored and no row came to name is discarded, or found by a sweep after a crash.
 */
public final class ArtworkIntake {

    private final ImageOptimizer optimizer;
    private final FileStorage files;
    private final Ids ids;
    private final ExecutorService threads;

    /** Stores the files of one picture side by side on {@code threads}. */
    public ArtworkIntake(ImageOptimizer optimizer, FileStorage files, Ids ids, ExecutorService threads) {
        this.optimizer = optimizer;
        this.files = files;
        this.ids = ids;
        this.threads = threads;
    }

    /** The artwork, with all of its files durable. The original is being stored while the renditions are made. */
    Artwork take(Upload upload) {
        var picture = optimizer.probe(upload.file());
        var artwork = new Artwork(
                new ArtworkId(ids.next()),
                picture.format(),
                picture.width(),
                picture.height(),
                upload.length(),
                upload.sha256().hex(),
                upload.fileName(),
                picture.animated());
        var keys = ArtworkFiles.of(artwork.id(), artwork.format());
        var storing = new ArrayList<Future<?>>();
        try {
            storing.add(store(keys.original(), new Content.OnDisk(upload.file())));
            var renditions = optimizer.render(upload.file(), picture);
            storing.add(store(keys.main(), renditions.main()));
            storing.add(store(keys.thumbnail(), renditions.thumbnail()));
            awaitAll(storing);
            return artwork;
        } catch (RuntimeException notTaken) {
            settle(storing);
            if (isAway(notTaken)) threads.execute(() -> tryToDiscard(artwork));
            else discard(artwork);
            throw notTaken;
        }
    }

    private static boolean isAway(RuntimeException failed) {
        return failed instanceof DomainException refused && refused.error() instanceof DomainError.Unavailable;
    }

    /** Nobody waits for a storage that is away once more; what stays is found by a sweep. */
    private void tryToDiscard(Artwork artwork) {
        try {
            discard(artwork);
        } catch (DomainException _) {
            // the storage has logged why
        }
    }

    /** Takes the files of an artwork away that no row names. */
    void discard(Artwork artwork) {
        ArtworkFiles.of(artwork.id(), artwork.format()).all().forEach(files::delete);
    }

    private Future<?> store(FileKey key, Content content) {
        return threads.submit(() -> files.put(key, content));
    }

    private static void awaitAll(List<Future<?>> storing) {
        for (var file : storing) {
            try {
                file.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) throw cause;
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Waits until nothing is being stored any more, so that what is discarded stays away. */
    private static void settle(List<Future<?>> storing) {
        for (var file : storing) {
            try {
                file.get();
            } catch (ExecutionException _) {
                // it stored nothing
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
