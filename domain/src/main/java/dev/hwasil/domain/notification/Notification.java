package dev.hwasil.domain.notification;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;

/** Something that one person should know. */
public record Notification(
        NotificationId id, UserId userId, ProjectId projectId, Occasion occasion, Instant createdAt) {}
