package dev.hwasil.application.project;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.project.ProjectId;
import java.util.UUID;

/** The project is gone, with all that was in it. Nothing comes after this. */
public record ProjectDeleted(ProjectId project) implements ProjectEvent {
    @Override
    public String type() {
        return "project:deleted";
    }

    @Override
    public String targetType() {
        return "project";
    }

    @Override
    public UUID targetId() {
        return project.value();
    }
}
