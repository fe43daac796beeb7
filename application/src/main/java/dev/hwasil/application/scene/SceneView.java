package dev.hwasil.application.scene;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scene with its current pictures and how much is said about it.
 *
 * @param commentCount all that is said and not deleted, replies included
 * @param openCommentCount the top-level comments among them that are not resolved
 */
public record SceneView(
        SceneId id,
        ProjectId projectId,
        int sceneNumber,
        @Nullable String label,
        @Nullable String description,
        @Nullable String notes,
        @Nullable ImageView lineart,
        @Nullable ImageView art,
        int commentCount,
        int openCommentCount,
        UserRef createdBy,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** A scene that was just added: no picture, no comment. */
    static SceneView added(Scene scene, UserRef by) {
        return new SceneView(
                scene.id(),
                scene.projectId(),
                scene.sceneNumber(),
                scene.label(),
                scene.description(),
                scene.notes(),
                null,
                null,
                0,
                0,
                by,
                scene.version(),
                scene.createdAt(),
                scene.updatedAt());
    }
}
