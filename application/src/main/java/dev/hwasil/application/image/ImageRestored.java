package dev.hwasil.application.image;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** An earlier version was put on top again. */
public record ImageRestored(ImageView image) implements ProjectEvent {
    @Override
    public String type() {
        return "image:restored";
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
