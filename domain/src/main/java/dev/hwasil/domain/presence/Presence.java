package dev.hwasil.domain.presence;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/**
 * One person in one project, over all the connections that show it.
 *
 * @param sceneId the scene they look at, or null for the board
 */
public record Presence(
        UserId userId, Status status, @Nullable SceneId sceneId) {}
