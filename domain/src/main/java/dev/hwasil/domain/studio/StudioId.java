package dev.hwasil.domain.studio;

import java.util.UUID;

/** Names one studio. */
public record StudioId(UUID value) {}
