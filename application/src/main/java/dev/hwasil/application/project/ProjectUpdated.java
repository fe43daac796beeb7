package dev.hwasil.application.project;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** What the project says of itself, or where it stands, was changed. */
public record ProjectUpdated(ProjectView project) implements ProjectEvent {
    @Override
    public String type() {
        return "project:updated";
    }

    @Override
    public String targetType() {
        return "project";
    }

    @Override
    public UUID targetId() {
        return project.id().value();
    }
}
