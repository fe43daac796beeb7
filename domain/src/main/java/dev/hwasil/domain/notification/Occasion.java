package dev.hwasil.domain.notification;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import java.time.LocalDate;

/** What there is to know: who did what to which thing. It has no words of its own. */
public sealed interface Occasion {

    /** Its kind, as the contract names it. */
    enum Type {
        REPLY,
        MENTION,
        NEW_MEMBER,
        UPDATE,
        DEADLINE
    }

    /** Its kind. */
    default Type type() {
        return switch (this) {
            case Reply _ -> Type.REPLY;
            case Mention _ -> Type.MENTION;
            case NewMember _ -> Type.NEW_MEMBER;
            case Update _ -> Type.UPDATE;
            case Deadline _ -> Type.DEADLINE;
        };
    }

    /** Somebody spoke in a thread in which one has spoken oneself. */
    record Reply(UserId by, CommentId comment) implements Occasion {}

    /** Somebody spoke to one by name. */
    record Mention(UserId by, CommentId comment) implements Occasion {}

    /** Somebody came into the project. */
    record NewMember(UserId who) implements Occasion {}

    /** A picture on which one had something to say has another version. */
    record Update(UserId by, ImageId image, int versionNumber) implements Occasion {}

    /**
     * The project is due.
     *
     * @param daysLeft until then, on the day on which it was called to mind
     */
    record Deadline(LocalDate deadline, int daysLeft) implements Occasion {}
}
