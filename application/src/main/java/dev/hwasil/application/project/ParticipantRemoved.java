package dev.hwasil.application.project;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A person left, or was removed by an owner. */
public record ParticipantRemoved(UserRef user) implements ProjectEvent {
    @Override
    public String type() {
        return "participant:removed";
    }

    @Override
    public String targetType() {
        return "participant";
    }

    @Override
    public UUID targetId() {
        return user.id().value();
    }
}
