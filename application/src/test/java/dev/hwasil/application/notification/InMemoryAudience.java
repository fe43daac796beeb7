package dev.hwasil.application.notification;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.ProjectId;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom things concern, in memory. */
public final class InMemoryAudience implements Audience {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryAudience(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Set<UserId> ofProject(ProjectId project) {
        return work.read().participants().stream()
                .filter(participant -> participant.projectId().equals(project))
                .map(Participant::userId)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UserId> ofThread(CommentId top) {
        var tables = work.read();
        var project = Objects.requireNonNull(tables.comments().get(top)).projectId();
        return among(
                ofProject(project),
                said(tables, comment -> comment.id().equals(top) || top.equals(comment.parentId())));
    }

    @Override
    public Set<UserId> ofImage(ImageId image) {
        var tables = work.read();
        var scene = Objects.requireNonNull(tables.images().get(image)).sceneId();
        var project = Objects.requireNonNull(tables.scenes().get(scene)).projectId();
        var drawn = tables.annotations().values().stream()
                .filter(annotation -> annotation.imageId().equals(image))
                .map(Annotation::userId);
        var spoken = said(tables, comment -> scene.equals(comment.sceneId()) && !comment.isDeleted());
        return among(ofProject(project), Stream.concat(drawn, spoken));
    }

    private static Stream<UserId> said(Tables tables, Predicate<Comment> which) {
        return tables.comments().values().stream().filter(which).map(Comment::userId);
    }

    private static Set<UserId> among(Set<UserId> participants, Stream<UserId> people) {
        return people.filter(participants::contains).collect(Collectors.toSet());
    }
}
