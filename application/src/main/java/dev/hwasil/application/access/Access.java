package dev.hwasil.application.access;

import dev.hwasil.application.account.Caller;
import dev.hwasil.domain.account.NotAnAdmin;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.NotTheirs;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;

/**
 * The one place that decides. What a caller may not see does not exist for them ({@code not-found}); what they see and
 * may not do is {@code forbidden}; what nobody may do now, because the project is archived, is {@code conflict}.
 */
public final class Access {

    private final Memberships memberships;

    /** Needs to know who is what in which project. */
    public Access(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Requires the permission in the project; answers the caller's role in it. */
    public Role require(Caller caller, Permission permission, ProjectId project) {
        var membership = memberships.of(caller.id(), project).orElseThrow(() -> new NoSuchProject().asException());
        return decided(membership, permission);
    }

    /** Requires the permission in the project of the scene; answers that project. */
    public ProjectId require(Caller caller, Permission permission, SceneId scene) {
        var membership = memberships.of(caller.id(), scene).orElseThrow(() -> new NoSuchScene().asException());
        var _ = decided(membership, permission);
        return membership.project();
    }

    /** Requires the permission in the project of the comment, which is not deleted; answers that project. */
    public ProjectId require(Caller caller, Permission permission, CommentId comment) {
        var membership = memberships.of(caller.id(), comment).orElseThrow(() -> new NoSuchComment().asException());
        var _ = decided(membership, permission);
        return membership.project();
    }

    /** Requires the permission in the project of the image; answers that project. */
    public ProjectId require(Caller caller, Permission permission, ImageId image) {
        var membership = memberships.of(caller.id(), image).orElseThrow(() -> new NoSuchImage().asException());
        var _ = decided(membership, permission);
        return membership.project();
    }

    /** Requires the permission in the project of the annotation; answers that project. */
    public ProjectId require(Caller caller, Permission permission, AnnotationId annotation) {
        var membership =
                memberships.of(caller.id(), annotation).orElseThrow(() -> new NoSuchAnnotation().asException());
        var _ = decided(membership, permission);
        return membership.project();
    }

    /** Whether this person is in the project, for those who hold something open for them. */
    public boolean isParticipant(UserId user, ProjectId project) {
        return memberships.of(user, project).isPresent();
    }

    /** Requires that the caller is the one who made what is to be changed. */
    public void requireOwn(Caller caller, UserId maker) {
        if (!caller.id().equals(maker)) throw new NotTheirs().asException();
    }

    /** Requires that the caller is an admin of the installation. */
    public void requireAdmin(Caller caller) {
        if (!caller.isAdmin()) throw new NotAnAdmin().asException();
    }

    /** As {@link #require}, for a change that an archived project may take as well. */
    public void requireEvenIfArchived(Caller caller, Permission permission, ProjectId project) {
        var membership = memberships.of(caller.id(), project).orElseThrow(() -> new NoSuchProject().asException());
        requirePermitted(membership.role(), permission);
    }

    private static void requirePermitted(Role role, Permission permission) {
        if (!role.may(permission)) throw new NotPermitted(role).asException();
    }

    private static Role decided(Memberships.Membership membership, Permission permission) {
        var role = membership.role();
        requirePermitted(role, permission);
        if (permission.changes() && membership.status() == Project.Status.ARCHIVED) {
            throw new ProjectArchived().asException();
        }
        return role;
    }
}
