package dev.hwasil.application.personal;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.Conversations;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.ProjectSearch;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.Artwork;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody has made, read a page at a time while it is gone through: it may be more than there is memory, and
 * change meanwhile. What goes before it is reached is left out.
 */
public final class Belongings {

    /** Where it is found. */
    public record Sources(
            ProjectOverviews projects,
            Conversations comments,
            Overlays annotations,
            Artworks artworks,
            FileStorage files) {}

    /** An original, under a name that no other has. */
    public record Picture(String name, StoredFile file) {}

    private static final int PAGE = 100;

    private final User owner;
    private final Sources sources;

    Belongings(User owner, Sources sources) {
        this.owner = owner;
        this.sources = sources;
    }

    /** Whose they are. */
    public User owner() {
        return owner;
    }

    /** The projects that they are in, with their role there. */
    public Stream<ProjectOverview> projects() {
        var order = ProjectSearch.ALL.order();
        return all(last ->
                sources.projects().of(owner.id(), ProjectSearch.ALL, last == null ? null : order.placeOf(last), PAGE));
    }

    /** What they have said. */
    public Stream<CommentView> comments() {
        return all(last -> sources.comments().by(owner.id(), last == null ? null : last.id(), PAGE));
    }

    /** What they have drawn and written over pictures. */
    public Stream<AnnotationView> annotations() {
        return all(last -> sources.annotations().by(owner.id(), last == null ? null : last.id(), PAGE));
    }

    /** The small picture by which they are shown. */
    public Optional<StoredFile> portrait() {
        return Optional.ofNullable(owner.profileImage()).map(ProfileFiles::of).flatMap(sources.files()::find);
    }

    /** The pictures that they have uploaded, as they were. */
    public Stream<Picture> pictures() {
        var names = new PictureNames();
        return all((@Nullable Artwork last) -> sources.artworks().by(owner.id(), last == null ? null : last.id(), PAGE))
                .flatMap(artwork -> picture(names.next(artwork), artwork).stream());
    }

    private Optional<Picture> picture(String name, Artwork artwork) {
        return sources.files()
                .find(ArtworkFiles.of(artwork.id(), artwork.format()).original())
                .map(file -> new Picture(name, file));
    }

    /** All items of a list, of which {@code next} reads the page that follows an item, or the first. */
    private static <T> Stream<T> all(Function<@Nullable T, Page<T>> next) {
        return Stream.<Optional<Page<T>>>iterate(
                        Optional.of(next.apply(null)),
                        Optional::isPresent,
                        page -> page.filter(Page::hasMore)
                                .map(more -> next.apply(more.items().getLast())))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
