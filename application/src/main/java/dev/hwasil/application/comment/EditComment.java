package dev.hwasil.application.comment;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.version.Basis;
import java.time.InstantSource;

/** Says something else in the place of what one has said. */
public final class EditComment {

    /** What instead of what. */
    public record Command(Caller actor, CommentId comment, String content, Basis basis) {}

    private final UnitOfWork work;
    private final Access access;
    private final Comments comments;
    private final Conversations conversations;
    private final MentionedPeople mentionedPeople;
    private final Events events;
    private final InstantSource clock;

    /** Needs where comments are kept and who can be mentioned. */
    public EditComment(
            UnitOfWork work,
            Access access,
            Comments comments,
            Conversations conversations,
            Users users,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.comments = comments;
        this.conversations = conversations;
        this.mentionedPeople = new MentionedPeople(users);
        this.events = events;
        this.clock = clock;
    }

    /**
     * The comment as it is now; whom it mentions is found anew.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code forbidden} for somebody else's comment, {@code not-found}
     *     for a deleted one, {@code stale-version} when it was changed meanwhile
     */
    public CommentView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.COMMENT, command.comment());
            var comment = comments.hold(command.comment()).orElseThrow(() -> new NoSuchComment().asException());
            access.requireOwn(actor, comment.userId());
            command.basis().require(comment.version());

            var now = clock.instant();
            var mentions = MentionedPeople.idsOf(mentionedPeople.in(project, command.content()));
            comments.save(comment.edited(command.content(), mentions, now));
            var view = conversations.find(comment.id()).orElseThrow();
            events.record(project, actor, now, new CommentUpdated(view));
            return view;
        });
    }
}
