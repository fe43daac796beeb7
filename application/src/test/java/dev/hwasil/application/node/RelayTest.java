package dev.hwasil.application.node;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.LogOut;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.application.notification.Notify;
import dev.hwasil.application.notification.NotifyingEvents;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nodes on one store hear of each other's commits. */
final class RelayTest extends UseCaseTest {

    private final InMemoryBus.Air air = new InMemoryBus.Air();
    private final Node here = new Node();
    private final Node there = new Node();
    private Project project;

    /** A log that can be away. */
    private static final class ShakyLog implements EventLog {
        private final EventLog log;
        private volatile boolean away;

        private ShakyLog(EventLog log) {
            this.log = log;
        }

        private EventLog log() {
            if (away) throw new StorageUnavailable().asException();
            return log;
        }

        @Override
        public Map<ProjectId, Long> heads(Collection<ProjectId> projects) {
            return log().heads(projects);
        }

        @Override
        public List<LoggedEvent> after(ProjectId project, long seq, int limit) {
            return log().after(project, seq, limit);
        }

        @Override
        public Missed missed(ProjectId project, long seq, UserId user) {
            return log().missed(project, seq, user);
        }
    }

    /** One node, and what those who hold something open there have heard. */
    private final class Node {
        private final ShakyLog log = new ShakyLog(stores.eventLog());
        private final ProjectFeeds feeds = new ProjectFeeds(log);
        private final SessionEnds ends = new SessionEnds();
        private final Bell bell = new Bell();
        private final Set<UserId> connected = new HashSet<>();
        private final List<Long> events = new ArrayList<>();
        private final List<SessionId> ended = new ArrayList<>();
        private final List<NotificationView> rung = new ArrayList<>();
        private final List<RuntimeException> failures = new ArrayList<>();
        private final Relay relay = new Relay(air.node(Fresh.id()), feeds, ends, bell, stores.inbox(), this::attempt);

        private Node() {
            ends.onEnd(ended::add);
            bell.onRing(connected::contains, rung::add);
        }

        private void attempt(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }

        private void follow() {
            assertThat(feeds.follow(project.id(), event -> events.add(event.seq()), _ -> {}))
                    .isPresent();
        }
    }

    @BeforeEach
    void start() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
        stores.onCommitted(here.feeds::committed);
        here.follow();
        air.settle(); // both listen
    }

    private void say(String content) {
        var notify = new Notify(stores.work(), stores.notifications(), stores.inbox(), here.bell, ids);
        var events = new NotifyingEvents(stores.events(), stores.audience(), notify);
        var post = new PostComment(stores.work(), access, stores.comments(), stores.users(), events, ids, clock);
        var _ = post.handle(
                new PostComment.Command(MINA_CALLS, new PostComment.Where.OfProject(project.id()), content, null));
        air.settle();
    }

    @Test
    void what_was_committed_on_one_node_is_delivered_on_all_at_once() {
        there.follow();

        say("구름?");
        say("비구름?");

        assertThat(here.events).containsExactly(1L, 2L);
        assertThat(there.events).containsExactly(1L, 2L);
    }

    @Test
    void what_was_said_in_vain_is_made_good_as_soon_as_others_are_heard_again() {
        there.follow();
        air.still();
        say("구름?");
        assertThat(there.events).isEmpty();

        air.clear();
        air.settle();
        assertThat(there.events).containsExactly(1L);

        say("비구름?");
        assertThat(there.events).containsExactly(1L, 2L);
    }

    @Test
    void what_cannot_be_read_now_is_found_by_the_next_look() {
        there.follow();
        there.log.away = true;
        say("구름?");
        assertThat(there.events).isEmpty();
        assertThat(there.failures).isEmpty();

        there.log.away = false;
        there.feeds.catchUp();
        assertThat(there.events).containsExactly(1L);
    }

    @Test
    void who_logs_out_on_one_node_has_done_so_on_all() {
        var session = new SessionId(Fresh.id());
        var until = clock.instant().plus(Duration.ofDays(1));
        stores.work()
                .perform(() -> stores.sessions()
                        .start(
                                new Sessions.Session(session, MINA.id(), clock.instant(), until, null),
                                Sha256.of("token")));
        var desk = new SessionDesk(
                stores.work(), stores.sessions(), new InMemoryTokenIssuer("secret"), here.ends, stores.auditLog(), ids);

        new LogOut(stores.work(), stores.sessions(), desk, clock)
                .handle(new Caller(Callers.refTo(MINA), session, false, until, HERE), null, HERE);
        air.settle();

        assertThat(here.ended).containsExactly(session);
        assertThat(there.ended).containsExactly(session);
    }

    @Test
    void the_bell_rings_where_somebody_hears_it() {
        there.connected.add(JOON.id());
        say("@joon 구름?");
        assertThat(there.rung).hasSize(1).allSatisfy(told -> {
            assertThat(told.type()).isEqualTo(Occasion.Type.MENTION);
            assertThat(told.userId()).isEqualTo(JOON.id());
        });
        assertThat(here.rung).hasSize(1);

        there.connected.clear();
        say("@joon 비구름?");
        assertThat(there.rung).hasSize(1);
    }

    @Test
    void a_node_that_has_stopped_hears_nothing_more() {
        there.follow();
        there.relay.close();

        say("구름?");

        assertThat(there.events).isEmpty();
    }

    @Test
    void what_a_newer_node_says_is_let_be() {
        var newer = air.node(Fresh.id());
        there.follow();

        newer.say("nodes", "something else");
        say("구름?");

        assertThat(there.events).containsExactly(1L);
    }
}
