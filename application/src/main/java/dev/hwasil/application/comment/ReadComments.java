package dev.hwasil.application.comment;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/** Shows what is said. */
public final class ReadComments {

    private final Access access;
    private final Conversations conversations;

    /** Needs what is shown. */
    public ReadComments(Access access, Conversations conversations) {
        this.access = access;
        this.conversations = conversations;
    }

    /** What is said of a project, the newest first; with {@code withScenes} of its scenes too. */
    public Page<CommentView> ofProject(
            Caller caller, ProjectId project, boolean withScenes, @Nullable CommentId before, int limit) {
        var _ = access.require(caller, Permission.SEE, project);
        return conversations.of(project, withScenes, before, limit);
    }

    /** What is said of a scene, the newest first. */
    public Page<CommentView> ofScene(Caller caller, SceneId scene, @Nullable CommentId before, int limit) {
        var _ = access.require(caller, Permission.SEE, scene);
        return conversations.of(scene, before, limit);
    }

    /** One comment; a deleted one is shown in its thread only. */
    public CommentView one(Caller caller, CommentId comment) {
        var _ = access.require(caller, Permission.SEE, comment);
        return conversations.find(comment).orElseThrow(() -> new NoSuchComment().asException());
    }
}
