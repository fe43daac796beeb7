package dev.hwasil.domain.notification;

import java.util.UUID;

/** Names one notification. */
public record NotificationId(UUID value) {}
