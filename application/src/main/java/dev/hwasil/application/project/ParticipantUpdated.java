package dev.hwasil.application.project;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A person was given another role. */
public record ParticipantUpdated(ParticipantView participant) implements ProjectEvent {
    @Override
    public String type() {
        return "participant:updated";
    }

    @Override
    public String targetType() {
        return "participant";
    }

    @Override
    public UUID targetId() {
        return participant.user().id().value();
    }
}
