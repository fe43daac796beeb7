package dev.hwasil.ws.message;

import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/** What a client wants to change for good, or to be told that it has. */
public sealed interface Change {

    /** Says something of a project, or of a scene of it. */
    record CreateComment(
            ProjectId project,
            @Nullable SceneId scene,
            String content,
            @Nullable CommentId parent) implements Change {}

    /** Says it in other words. */
    record UpdateComment(CommentId comment, String content) implements Change {}

    /** Takes back what was said. */
    record DeleteComment(CommentId comment) implements Change {}

    /** Draws or writes over a version of a picture, or over the newest. */
    record CreateAnnotation(ImageId image, @Nullable Integer versionNumber, Shape shape) implements Change {}

    /** Changes what was drawn. */
    record UpdateAnnotation(AnnotationId annotation, Shape.Outline outline) implements Change {}

    /** Takes away what was drawn. */
    record DeleteAnnotation(AnnotationId annotation) implements Change {}

    /** Changes what is written of a scene. */
    record UpdateScene(SceneId scene, Scene.Change change) implements Change {}

    /** Names a picture that was uploaded over REST: changes nothing, and asks whether it is there. */
    record ConfirmUpload(SceneId scene, ImageType type, ImageId image) implements Change {}
}
