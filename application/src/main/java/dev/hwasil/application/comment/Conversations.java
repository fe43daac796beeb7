package dev.hwasil.application.comment;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comments as they are read: flat, the newest first, replies included. Usable outside a unit of work. */
public interface Conversations {

    /** What is said of the project itself, and with {@code withScenes} of its scenes too. */
    Page<CommentView> of(ProjectId project, boolean withScenes, @Nullable CommentId before, int limit);

    /** What is said of the scene. */
    Page<CommentView> of(SceneId scene, @Nullable CommentId before, int limit);

    /** What this person has said and not taken back, wherever. */
    Page<CommentView> by(UserId person, @Nullable CommentId before, int limit);

    /** The comment of that id, deleted or not. */
    Optional<CommentView> find(CommentId comment);
}
