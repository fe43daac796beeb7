package dev.hwasil.application.comment;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.Comment.Place;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says something of a project or of a scene, or answers what somebody said there. */
public final class PostComment {

    /** What is said where. */
    public record Command(
            Caller actor,
            Where where,
            String content,
            @Nullable CommentId parent) {}

    /** What a comment speaks of. */
    public sealed interface Where {
        /** The project as a whole. */
        record OfProject(ProjectId project) implements Where {}

        /**
         * One scene.
         *
         * @param project the one that it is said to be in, or null
         */
        record OfScene(SceneId scene, @Nullable ProjectId project) implements Where {
            /** A scene of whichever project. */
            public OfScene(SceneId scene) {
                this(scene, null);
            }
        }
    }

    private final UnitOfWork work;
    private final Access access;
    private final Comments comments;
    private final MentionedPeople mentionedPeople;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where comments are kept and who can be mentioned. */
    public PostComment(
            UnitOfWork work,
            Access access,
            Comments comments,
            Users users,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.comments = comments;
        this.mentionedPeople = new MentionedPeople(users);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new comment.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the parent is not a top-level comment of
     *     the same place, {@code not-found} when that place is gone meanwhile
     */
    public CommentView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var place = placeOf(command);
            var mentioned = mentionedPeople.in(place.projectId(), command.content());
            var now = clock.instant();
            var comment = comment(command, place, mentioned, now);
            comments.add(comment);

            var view = CommentView.posted(comment, actor.user(), mentioned);
            events.record(place.projectId(), actor, now, new CommentCreated(view));
            return view;
        });
    }

    private Place placeOf(Command command) {
        return switch (command.where()) {
            case Where.OfProject of -> {
                var _ = access.require(command.actor(), Permission.COMMENT, of.project());
                yield new Place(of.project(), null);
            }
            case Where.OfScene of -> {
                var project = access.require(command.actor(), Permission.COMMENT, of.scene());
                if (of.project() != null && !of.project().equals(project)) throw new NoSuchScene().asException();
                yield new Place(project, of.scene());
            }
        };
    }

    private Comment comment(Command command, Place place, List<UserRef> mentioned, Instant now) {
        var id = new CommentId(ids.next());
        var by = command.actor().id();
        var mentions = MentionedPeople.idsOf(mentioned);
        if (command.parent() == null) return Comment.posted(id, place, by, command.content(), mentions, now);
        return comments.find(command.parent())
                .orElseThrow(Comment::notHere)
                .answered(id, place, by, command.content(), mentions, now);
    }
}
