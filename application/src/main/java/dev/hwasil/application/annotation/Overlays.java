package dev.hwasil.application.annotation;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.ImageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies over the pictures, as it is shown: the newest first. Usable outside a unit of work. */
public interface Overlays {

    /** Over which of an image's versions. */
    sealed interface Version {
        /** The one that is current. */
        record Newest() implements Version {}

        /** The one of that number. */
        record Numbered(int number) implements Version {}

        /** Any. */
        record All() implements Version {}
    }

    /** What lies over the image. */
    Page<AnnotationView> of(ImageId image, Version version, @Nullable AnnotationId before, int limit);

    /** What this person has drawn and written, wherever. */
    Page<AnnotationView> by(UserId person, @Nullable AnnotationId before, int limit);

    /** The annotation of that id. */
    Optional<AnnotationView> find(AnnotationId id);
}
