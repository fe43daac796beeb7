package dev.hwasil.application.image;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The artworks that versions of images show, each once. Usable outside a unit of work. */
public interface Artworks {

    /** Those that the project's images show or have shown. */
    List<Artwork> of(ProjectId project);

    /** Those that the scene's images show or have shown. */
    List<Artwork> of(SceneId scene);

    /** Those that the image shows or has shown. */
    List<Artwork> of(ImageId image);

    /** All that any image shows or has shown, in the order of their ids, from the one after {@code after}. */
    Page<Artwork> all(@Nullable ArtworkId after, int limit);

    /** Those that this person has uploaded, wherever, in the order of ids from the one after {@code after}. */
    Page<Artwork> by(UserId person, @Nullable ArtworkId after, int limit);

    /** Which of these any version of any image names. */
    Set<ArtworkId> named(Collection<ArtworkId> artworks);
}
