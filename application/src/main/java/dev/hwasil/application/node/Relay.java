package dev.hwasil.application.node;

import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.Inbox;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.project.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Tells the other nodes what was committed here, and lets those who hold something open here know what was committed
 * there: events, the ends of sessions, notifications. Only where to look is said; what is said in vain is found by
 * those who look by themselves, or is not missed for long. Thread-safe.
 */
public final class Relay implements AutoCloseable {

    private static final String TOPIC = "nodes";
    private static final String EVENT = "event";
    private static final String ENDED = "ended";
    private static final String NOTIFIED = "notified";

    private final Bus bus;
    private final ProjectFeeds feeds;
    private final SessionEnds ends;
    private final Bell bell;
    private final Inbox inbox;
    private final Executor threads;
    private final Bus.Listening listening;

    /** Begins; reads by {@code threads} what it is told of. */
    public Relay(Bus bus, ProjectFeeds feeds, SessionEnds ends, Bell bell, Inbox inbox, Executor threads) {
        this.bus = bus;
        this.feeds = feeds;
        this.ends = ends;
        this.bell = bell;
        this.inbox = inbox;
        this.threads = threads;
        feeds.onCommitted(this::tell);
        ends.onEndHere(this::tell);
        bell.onRingHere(this::tell);
        listening = bus.listen(TOPIC, new Bus.Ear() {
            @Override
            public void opened() {
                look(feeds::catchUp);
            }

            @Override
            public void hear(UUID node, String words) {
                Relay.this.hear(words.split(" ", -1));
            }
        });
    }

    private void tell(LoggedEvent event) {
        bus.say(TOPIC, String.join(" ", EVENT, event.project().value().toString(), Long.toString(event.seq())));
    }

    private void tell(SessionId session) {
        bus.say(TOPIC, String.join(" ", ENDED, session.value().toString()));
    }

    private void tell(NotificationView news) {
        var user = news.userId().value().toString();
        bus.say(TOPIC, String.join(" ", NOTIFIED, user, news.id().value().toString()));
    }

    /** Nodes of another version may say what this one does not understand. */
    private void hear(String[] words) {
        switch (words[0]) {
            case EVENT -> lookFor(new ProjectId(UUID.fromString(words[1])), Long.parseLong(words[2]));
            case ENDED -> ends.endedElsewhere(new SessionId(UUID.fromString(words[1])));
            case NOTIFIED -> ring(new UserId(UUID.fromString(words[1])), UUID.fromString(words[2]));
            default -> {}
        }
    }

    private void lookFor(ProjectId project, long seq) {
        if (feeds.lacks(project, seq)) look(() -> feeds.catchUp(project, seq));
    }

    private void ring(UserId user, UUID notification) {
        if (!bell.isHeardBy(user)) return;
        look(() -> inbox.all(List.of(new NotificationId(notification))).forEach(bell::ringElsewhere));
    }

    private void look(Runnable step) {
        threads.execute(() -> {
            try {
                step.run();
            } catch (DomainException _) {
                // the store is away, and has logged why
            }
        });
    }

    /** Hears nothing more. */
    @Override
    public void close() {
        listening.close();
    }
}
