package dev.hwasil.application.image;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.Artwork;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Takes the files of artworks away that no version names any more: after the commit, so that no row ever names a file
 * that is not there, and beside the request, which has its answer by then. What a crash or an absent storage leaves
 * behind is found by a sweep. Thread-safe.
 */
public final class ArtworkDisposal {

    private final UnitOfWork work;
    private final Artworks artworks;
    private final FileStorage files;
    private final Executor threads;

    /** Deletes files on {@code threads}. */
    public ArtworkDisposal(UnitOfWork work, Artworks artworks, FileStorage files, Executor threads) {
        this.work = work;
        this.artworks = artworks;
        this.files = files;
        this.threads = threads;
    }

    /** To be called in the unit of work that has taken versions away which named these artworks. */
    public void discardAfterCommit(Collection<Artwork> candidates) {
        if (candidates.isEmpty()) return;
        var named = artworks.named(candidates.stream().map(Artwork::id).toList());
        var unnamed = candidates.stream()
                .filter(artwork -> !named.contains(artwork.id()))
                .toList();
        if (unnamed.isEmpty()) return;
        work.afterCommit(() -> threads.execute(() -> discard(unnamed)));
    }

    /** Where the storage is away, it is so for all of them: the rest is left to the sweep. */
    private void discard(List<Artwork> unnamed) {
        try {
            unnamed.forEach(artwork ->
                    ArtworkFiles.of(artwork.id(), artwork.format()).all().forEach(files::delete));
        } catch (DomainException _) {
            // the storage has logged why
        }
    }
}
