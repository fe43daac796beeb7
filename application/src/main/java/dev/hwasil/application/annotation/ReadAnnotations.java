package dev.hwasil.application.annotation;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.Permission;
import org.jspecify.annotations.Nullable;

/** Shows what lies over the pictures. */
public final class ReadAnnotations {

    private final Access access;
    private final Overlays overlays;

    /** Needs what is shown. */
    public ReadAnnotations(Access access, Overlays overlays) {
        this.access = access;
        this.overlays = overlays;
    }

    /** What lies over a picture, the newest first. */
    public Page<AnnotationView> ofImage(
            Caller caller, ImageId image, Overlays.Version version, @Nullable AnnotationId before, int limit) {
        var _ = access.require(caller, Permission.SEE, image);
        return overlays.of(image, version, before, limit);
    }

    /** One annotation. */
    public AnnotationView one(Caller caller, AnnotationId annotation) {
        var _ = access.require(caller, Permission.SEE, annotation);
        return overlays.find(annotation).orElseThrow(() -> new NoSuchAnnotation().asException());
    }
}
