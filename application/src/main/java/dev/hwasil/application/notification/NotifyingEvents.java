package dev.hwasil.application.notification;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Records events, and tells those whom they concern, in the same transaction: so whatever makes an event happen, its
 * notifications are there with it or not at all. Nobody is told of what they did themselves.
 */
public final class NotifyingEvents implements Events {

    private final Events events;
    private final Audience audience;
    private final Notify notify;

    /** Records with {@code events}. */
    public NotifyingEvents(Events events, Audience audience, Notify notify) {
        this.events = events;
        this.audience = audience;
        this.notify = notify;
    }

    /**
     * What concerns people is written before the event, which locks out all other changes of the project; and told
     * after it, so that who hears of it has heard what it is about.
     */
    @Override
    public void record(ProjectId project, Caller actor, Instant at, ProjectEvent event) {
        var concerned = concerned(project, actor.id(), event);
        concerned.remove(actor.id());
        var news = notify.keep(project, concerned, at);
        events.record(project, actor, at, event);
        notify.ring(news);
    }

    private Map<UserId, Occasion> concerned(ProjectId project, UserId by, ProjectEvent event) {
        var concerned = new HashMap<UserId, Occasion>();
        switch (event) {
            case CommentCreated created -> {
                answer(concerned, created.comment());
                mention(concerned, created.comment());
            }
            case CommentUpdated updated -> mention(concerned, updated.comment());
            case ImageUploaded uploaded -> update(concerned, uploaded.image(), by);
            case ImageRestored restored -> update(concerned, restored.image(), by);
            case ParticipantJoined joined -> {
                var who = joined.participant().user().id();
                tell(concerned, audience.ofProject(project), new Occasion.NewMember(who));
                concerned.remove(who);
            }
            default -> {}
        }
        return concerned;
    }

    private void answer(Map<UserId, Occasion> concerned, CommentView comment) {
        if (comment.parentId() == null) return;
        var thread = audience.ofThread(comment.parentId());
        tell(concerned, thread, new Occasion.Reply(comment.user().id(), comment.id()));
    }

    /** To be spoken to by name is more than to be answered. */
    private static void mention(Map<UserId, Occasion> concerned, CommentView comment) {
        var mention = new Occasion.Mention(comment.user().id(), comment.id());
        for (UserRef mentioned : comment.mentions()) concerned.put(mentioned.id(), mention);
    }

    private void update(Map<UserId, Occasion> concerned, ImageView image, UserId by) {
        var update = new Occasion.Update(by, image.id(), image.current().number());
        tell(concerned, audience.ofImage(image.id()), update);
    }

    private static void tell(Map<UserId, Occasion> concerned, Set<UserId> people, Occasion occasion) {
        people.forEach(person -> concerned.put(person, occasion));
    }
}
