package dev.hwasil.domain.scene;

import java.util.UUID;

/** Names one scene; its number may change, this does not. */
public record SceneId(UUID value) {}
