package dev.hwasil.application.image;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A picture, or the next version of one, was uploaded. */
public record ImageUploaded(ImageView image) implements ProjectEvent {
    @Override
    public String type() {
        return "image:uploaded";
    }

    @Override
    public String targetType() {
        return "image";
    }

    @Override
    public UUID targetId() {
        return image.id().value();
    }
}
