package dev.hwasil.application.comment;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.Permission;
import java.time.InstantSource;

/** Opens a settled thread again. Doing it twice is harmless. */
public final class UnresolveComment {

    /** Which thread, by its top-level comment. */
    public record Command(Caller actor, CommentId comment) {}

    private final UnitOfWork work;
    private final Access access;
    private final Comments comments;
    private final Conversations conversations;
    private final Events events;
    private final InstantSource clock;

    /** Needs where comments are kept. */
    public UnresolveComment(
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
     * The thread, open.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} for a reply
     */
    public CommentView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.ARRANGE, command.comment());
            var before = comments.hold(command.comment()).orElseThrow(() -> new NoSuchComment().asException());
            var now = clock.instant();
            var after = before.unresolved(now);
            if (after.equals(before)) return conversations.find(before.id()).orElseThrow();

            comments.save(after);
            var view = conversations.find(after.id()).orElseThrow();
            events.record(project, actor, now, new CommentUnresolved(view));
            return view;
        });
    }
}
