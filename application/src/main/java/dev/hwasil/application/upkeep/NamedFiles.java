package dev.hwasil.application.upkeep;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage.Listed;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.Artwork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Knows of a file whether a row names it: artworks and profile pictures are what files are of. */
public final class NamedFiles {

    private static final int AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 200;

    private final Artworks artworks;
    private final Users users;

    /** Asks these rows. */
    public NamedFiles(Artworks artworks, Users users) {
        this.artworks = artworks;
        this.users = users;
    }

    /** All files that rows name. */
    Stream<FileKey> all() {
        var ofArtworks = artworks().flatMap(artwork -> ArtworkFiles.of(artwork.id(), artwork.format()).all().stream());
        return Stream.concat(ofArtworks, portraits());
    }

    /** All artworks, read on the way. */
    Stream<Artwork> artworks() {
        return Page.each(last -> artworks.all(last == null ? null : last.id(), ROWS_AT_ONCE));
    }

    /** All profile pictures, read on the way. */
    Stream<FileKey> portraits() {
        return Page.<User>each(last -> users.all(null, last == null ? null : last.id(), ROWS_AT_ONCE))
                .flatMap(user -> Stream.ofNullable(user.profileImage()))
                .map(ProfileFiles::of);
    }

    /**
     * Those of these files that no row names, some at a time; an interrupt ends it.
     *
     * @see #unnamed(List)
     */
    Stream<Listed> unnamed(Stream<Listed> files) {
        return files.gather(Gatherers.windowFixed(AT_ONCE)).flatMap(some -> {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
            var unnamed = Set.copyOf(unnamed(some.stream().map(Listed::key).toList()));
            return some.stream().filter(file -> unnamed.contains(file.key()));
        });
    }

    /**
     * Those of these files that are of an artwork or a profile picture which no row names. A file of any other kind is
     * not among them, whoever has put it there: a later version of Hwasil on the same storage, perhaps.
     */
    List<FileKey> unnamed(List<FileKey> keys) {
        var ofNoArtwork = unnamed(keys, ArtworkFiles::artworkOf, artworks::named);
        var ofNoPicture = unnamed(keys, ProfileFiles::imageOf, users::shown);
        return keys.stream().filter(ofNoArtwork.or(ofNoPicture)).toList();
    }

    private static <T> Predicate<FileKey> unnamed(
            List<FileKey> keys, Function<FileKey, Optional<T>> owner, Function<Collection<T>, Set<T>> asked) {
        var owners = keys.stream().flatMap(key -> owner.apply(key).stream()).collect(Collectors.toSet());
        if (owners.isEmpty()) return _ -> false;
        owners.removeAll(asked.apply(owners));
        return key -> owner.apply(key).filter(owners::contains).isPresent();
    }
}
