package dev.hwasil.application.access;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Objects;
import java.util.Optional;

/** Who is what in which project, in memory. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryMemberships(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Membership> of(UserId user, ProjectId project) {
        var tables = work.read();
        return tables.participants().stream()
                .filter(participant -> participant.userId().equals(user)
                        && participant.projectId().equals(project))
                .map(participant -> new Membership(
                        project,
                        participant.role(),
                        Objects.requireNonNull(tables.projects().get(project)).status()))
                .findFirst();
    }

    @Override
    public Optional<Membership> of(UserId user, SceneId scene) {
        return Optional.ofNullable(work.read().scenes().get(scene)).flatMap(found -> of(user, found.projectId()));
    }

    @Override
    public Optional<Membership> of(UserId user, CommentId comment) {
        return Optional.ofNullable(work.read().comments().get(comment))
                .filter(found -> !found.isDeleted())
                .flatMap(found -> of(user, found.projectId()));
    }

    @Override
    public Optional<Membership> of(UserId user, ImageId image) {
        return Optional.ofNullable(work.read().images().get(image)).flatMap(found -> of(user, found.sceneId()));
    }

    @Override
    public Optional<Membership> of(UserId user, AnnotationId annotation) {
        return Optional.ofNullable(work.read().annotations().get(annotation))
                .flatMap(found -> of(user, found.imageId()));
    }
}
