package dev.hwasil.application.access;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;

/**
 * Who is what in which project: all that {@link Access} decides by. Usable outside a unit of work; inside one, a place
 * that was looked up stays as it is until the unit ends: who wants to change it, or to archive the project, waits.
 */
public interface Memberships {

    /** The user's place in the project; empty when there is no such project or they are not in it. */
    Optional<Membership> of(UserId user, ProjectId project);

    /**
     * The user's place in the project of the scene; empty when there is no such scene or they are not in its project.
     */
    Optional<Membership> of(UserId user, SceneId scene);

    /**
     * The user's place in the project of the comment; empty when there is no such comment, when it was deleted, or when
     * they are not in its project.
     */
    Optional<Membership> of(UserId user, CommentId comment);

    /**
     * The user's place in the project of the image; empty when there is no such image or they are not in its project.
     */
    Optional<Membership> of(UserId user, ImageId image);

    /**
     * The user's place in the project of the annotation; empty when there is no such annotation or they are not in its
     * project.
     */
    Optional<Membership> of(UserId user, AnnotationId annotation);

    /** A place in a project, and where that project stands. */
    record Membership(ProjectId project, Role role, Project.Status status) {}
}
