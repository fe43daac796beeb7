package dev.hwasil.application.project;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.project.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A participant as the others see them. Presence is not kept here: it belongs to the sockets. */
public record ParticipantView(
        UserRef user, Role role, Instant joinedAt, @Nullable Instant lastViewedAt) {}
