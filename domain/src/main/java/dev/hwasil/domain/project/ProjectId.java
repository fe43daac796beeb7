package dev.hwasil.domain.project;

import java.util.UUID;

/** Names one project. */
public record ProjectId(UUID value) {}
