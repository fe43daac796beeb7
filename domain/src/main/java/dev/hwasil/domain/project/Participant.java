package dev.hwasil.domain.project;

import dev.hwasil.domain.account.UserId;
import java.time.Instant;

/** A person in a project. */
public record Participant(ProjectId projectId, UserId userId, Role role, Instant joinedAt) {}
