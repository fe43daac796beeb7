package dev.hwasil.domain.project;

import java.util.UUID;

/** Names one invitation. */
public record InviteId(UUID value) {}
