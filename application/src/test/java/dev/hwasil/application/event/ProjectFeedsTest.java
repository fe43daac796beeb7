package dev.hwasil.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.account.Callers;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.event.ProjectFeeds.Subscription;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every event, once, in order, whatever the hints do. */
final class ProjectFeedsTest {

    private final ProjectId project = new ProjectId(Fresh.id());
    private final Log log = new Log();
    private final ProjectFeeds feeds = new ProjectFeeds(log);

    /** One project's log; it can be told what happens just after its head was read. */
    private final class Log implements EventLog {
        private final List<LoggedEvent> events = new CopyOnWriteArrayList<>();
        private Runnable afterHeads = () -> {};
        private volatile boolean ended;

        private synchronized LoggedEvent append() {
            var event = new LoggedEvent(
                    project,
                    events.size() + 1,
                    Callers.refTo(People.MINA),
                    PinnedClock.START,
                    new ParticipantJoined(
                            new ParticipantView(Callers.refTo(People.JOON), Role.MEMBER, PinnedClock.START, null)));
            events.add(event);
            return event;
        }

        @Override
        public Map<ProjectId, Long> heads(Collection<ProjectId> projects) {
            var heads = new HashMap<ProjectId, Long>();
            if (projects.contains(project) && !ended) heads.put(project, (long) events.size());
            afterHeads.run();
            return heads;
        }

        @Override
        public List<LoggedEvent> after(ProjectId of, long seq, int limit) {
            return events.stream()
                    .filter(event -> event.seq() > seq)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Missed missed(ProjectId of, long seq, UserId user) {
            throw new UnsupportedOperationException("feeds have no need of it");
        }
    }

    /** Keeps the numbers of what it is delivered. */
    private static final class Follower {
        private final List<Long> delivered = new CopyOnWriteArrayList<>();
        private volatile long from = -1;
        private final Subscription subscription;

        private Follower(ProjectFeeds feeds, ProjectId project) {
            subscription = feeds.follow(project, event -> delivered.add(event.seq()), at -> from = at)
                    .orElseThrow();
        }
    }

    private static Long[] numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toArray(Long[]::new);
    }

    @Test
    void a_follower_gets_what_comes_after_the_place_that_it_is_told() {
        var _ = log.append();
        var follower = new Follower(feeds, project);

        feeds.committed(log.append());
        feeds.committed(log.append());

        assertThat(follower.from).isEqualTo(1);
        assertThat(follower.subscription.position()).isEqualTo(1);
        assertThat(follower.delivered).containsExactly(2L, 3L);
    }

    @Test
    void hints_out_of_order_and_hints_told_twice_change_nothing() {
        var follower = new Follower(feeds, project);
        var first = log.append();
        var second = log.append();

        feeds.committed(second);
        assertThat(follower.delivered).isEmpty();
        feeds.committed(first);
        feeds.committed(second);
        feeds.committed(first);

        assertThat(follower.delivered).containsExactly(1L, 2L);
    }

    @Test
    void a_lost_hint_is_made_good_by_catching_up() {
        var follower = new Follower(feeds, project);
        var _ = log.append();
        feeds.committed(log.append());

        feeds.catchUp();

        assertThat(follower.delivered).containsExactly(1L, 2L);
    }

    @Test
    void more_than_is_read_at_once_is_caught_up_with_all_the_same() {
        var follower = new Follower(feeds, project);
        for (var i = 0; i < 1_234; i++) {
            var _ = log.append();
        }

        feeds.catchUp();

        assertThat(follower.delivered).containsExactly(numbers(1, 1_234));
    }

    @Test
    void who_is_closed_in_the_middle_of_a_delivery_hears_no_more() {
        var closing = new ArrayList<Subscription>();
        var first = feeds.follow(project, _ -> closing.forEach(Subscription::close), _ -> {});
        var second = new Follower(feeds, project);
        closing.add(second.subscription);

        feeds.committed(log.append());

        assertThat(first).isPresent();
        assertThat(second.delivered).isEmpty();
    }

    @Test
    void a_hint_that_comes_while_the_first_follower_looks_for_its_place_is_not_lost() {
        log.afterHeads = () -> feeds.committed(log.append());

        var follower = new Follower(feeds, project);

        assertThat(follower.from).isZero();
        assertThat(follower.delivered).containsExactly(1L);
    }

    @Test
    void a_project_that_is_not_there_has_no_followers() {
        assertThat(feeds.follow(new ProjectId(Fresh.id()), _ -> {}, _ -> {})).isEmpty();
    }

    @Test
    void who_follows_a_project_that_is_gone_hears_of_its_end_and_nobody_else_does() {
        var follower = new Follower(feeds, project);
        var _ = log.append();
        log.ended = true;

        feeds.catchUp();

        assertThat(follower.delivered).containsExactly(1L);
        assertThat(feeds.follow(project, _ -> {}, _ -> {})).isEmpty();
    }

    @Test
    void one_project_is_caught_up_with_on_demand() {
        var follower = new Follower(feeds, project);
        feeds.catchUp(project);
        assertThat(follower.delivered).isEmpty();
        var _ = log.append();

        feeds.catchUp(new ProjectId(Fresh.id()));
        assertThat(follower.delivered).isEmpty();
        feeds.catchUp(project);

        assertThat(follower.delivered).containsExactly(1L);
    }

    @Test
    void a_log_that_is_away_leaves_nothing_behind() {
        log.afterHeads = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(() -> new Follower(feeds, project)).hasMessage("away");
        feeds.committed(log.append());
        log.afterHeads = () -> {};

        var follower = new Follower(feeds, project);

        assertThat(follower.from).isEqualTo(1);
        assertThat(follower.delivered).isEmpty();
    }

    @Test
    void who_has_left_hears_nothing_and_who_comes_after_the_last_begins_anew() {
        var first = new Follower(feeds, project);
        first.subscription.close();
        feeds.committed(log.append());

        var second = new Follower(feeds, project);
        feeds.committed(log.append());

        assertThat(first.delivered).isEmpty();
        assertThat(second.from).isEqualTo(1);
        assertThat(second.delivered).containsExactly(2L);
    }

    @Test
    void followers_that_come_and_go_among_writers_get_every_event_once_in_order() {
        var writers = 4;
        var each = 500;
        var followers = Collections.synchronizedList(new ArrayList<Follower>());

        Race.of(writers * 2, racer -> {
            var random = new SplittableRandom(racer);
            for (var i = 0; i < each; i++) {
                if (racer < writers) {
                    var event = log.append();
                    if (random.nextInt(10) > 0) feeds.committed(event);
                } else if (i % 50 == 0) {
                    followers.add(new Follower(feeds, project));
                    new Follower(feeds, project).subscription.close();
                } else if (i % 50 == 25) {
                    feeds.catchUp();
                }
            }
        });
        feeds.catchUp();

        assertThat(followers)
                .allSatisfy(follower -> assertThat(follower.delivered)
                        .containsExactly(numbers(follower.from + 1, (long) writers * each)));
    }
}
