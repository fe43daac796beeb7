package dev.hwasil.application.project;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A person joined. */
public record ParticipantJoined(ParticipantView participant) implements ProjectEvent {
    @Override
    public String type() {
        return "participant:joined";
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
