package dev.hwasil.application.comment;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.Permission;
import java.time.InstantSource;

/** Takes back what one has said, or takes away what another has. Its place in the thread remains. */
public final class DeleteComment {

    /** Which comment. */
    public record Command(Caller actor, CommentId comment) {}

    private final UnitOfWork work;
    private final Access access;
    private final Comments comments;
    private final Conversations conversations;
    private final Events events;
    private final InstantSource clock;

    /** Needs where comments are kept. */
    public DeleteComment(
            UnitOfWork work,
            Access access,
            Comments comments,
            Conversations conversations,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.comments = comments;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it was deleted before, {@code forbidden}
     *     for another's comment when the role does not permit it
     */
    public void handle(Command command) {
        work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.COMMENT, command.comment());
            var comment = comments.hold(command.comment()).orElseThrow(() -> new NoSuchComment().asException());
            if (!comment.userId().equals(actor.id())) {
                var _ = access.require(actor, Permission.MODERATE, comment.id());
            }

            var now = clock.instant();
            comments.save(comment.deleted(now));
            var view = conversations.find(comment.id()).orElseThrow();
            events.record(project, actor, now, new CommentDeleted(view));
        });
    }
}
