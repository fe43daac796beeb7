package dev.hwasil.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Attendance.Change;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random days in a project. Whoever hears the changes knows who is present, and at each tick that is what the whole
 * history, read from its start, says.
 */
final class AttendanceModelTest {

    private static final List<UserId> USERS =
            Stream.generate(() -> new UserId(Fresh.id())).limit(3).toList();
    private static final List<SceneId> SCENES =
            Stream.generate(() -> new SceneId(Fresh.id())).limit(3).toList();
    private static final List<String> CONNECTIONS = List.of("a", "b", "c");

    private enum Kind {
        ENTER,
        LOSE,
        LEAVE,
        ACTIVE,
        LOOK,
        DECLARE,
        EXPEL
    }

    private record Step(
            Kind kind,
            UserId user,
            String connection,
            @Nullable SceneId scene,
            Status status,
            Instant at) {}

    /** A connection as the history leaves it. */
    private record Open(
            Instant activeAt, Status declared, @Nullable SceneId scene) {
        private Status status(Instant at) {
            var idle = Duration.between(activeAt, at).compareTo(Attendance.AWAY_AFTER) >= 0;
            return declared == Status.ONLINE && idle ? Status.AWAY : declared;
        }
    }

    @Test
    void the_changes_tell_who_is_present_and_at_each_tick_that_is_so() {
        var seeds = new Random();
        for (var day = 0; day < 200; day++) liveThrough(seeds.nextLong());
    }

    private static void liveThrough(long seed) {
        var random = new Random(seed);
        var attendance = new Attendance();
        var history = new ArrayList<Step>();
        var heard = new HashMap<UserId, Presence>();
        var at = PinnedClock.START;
        for (var i = 0; i < 200; i++) {
            at = at.plusMillis(1 + random.nextInt(random.nextInt(5) == 0 ? 200_000 : 4_000));
            if (random.nextInt(4) == 0) {
                hear(heard, attendance.tick(at));
                assertThat(heard.keySet()).as("seed %d, step %d", seed, i).isEqualTo(presentBy(history, at));
                for (var user : USERS) {
                    var open = openBy(history, user);
                    if (open.isEmpty()) continue;
                    assertThat(heard.get(user)).as("seed %d, step %d", seed, i).isEqualTo(presence(user, open, at));
                }
            } else {
                var step = new Step(
                        oneOf(random, List.of(Kind.values())),
                        oneOf(random, USERS),
                        oneOf(random, CONNECTIONS),
                        random.nextBoolean() ? oneOf(random, SCENES) : null,
                        oneOf(random, List.of(Status.values())),
                        at);
                history.add(step);
                hear(heard, take(attendance, step).stream().toList());
            }
            assertThat(attendance.present())
                    .as("seed %d, step %d", seed, i)
                    .containsExactlyInAnyOrderElementsOf(heard.values());
        }
    }

    private static Optional<Change> take(Attendance attendance, Step step) {
        return switch (step.kind) {
            case ENTER -> attendance.enter(step.connection, step.user, null, Status.ONLINE, step.at);
            case LOSE -> attendance.lose(step.connection, step.user, step.at);
            case LEAVE -> attendance.leave(step.connection, step.user, step.at);
            case ACTIVE -> attendance.active(step.connection, step.user, step.at);
            case LOOK -> attendance.look(step.connection, step.user, step.scene, step.at);
            case DECLARE -> attendance.declare(step.connection, step.user, step.status, step.at);
            case EXPEL -> attendance.expel(step.user);
        };
    }

    private static void hear(Map<UserId, Presence> heard, List<Change> changes) {
        for (var change : changes) {
            var before = heard.get(change.userId());
            switch (change) {
                case Change.Came(var presence) -> {
                    assertThat(before).isNull();
                    heard.put(presence.userId(), presence);
                }
                case Change.Changed(var presence) -> {
                    assertThat(before).isNotNull().isNotEqualTo(presence);
                    heard.put(presence.userId(), presence);
                }
                case Change.Left(var user) -> assertThat(heard.remove(user)).isNotNull();
            }
        }
    }

    private static Set<UserId> presentBy(List<Step> history, Instant at) {
        return USERS.stream()
                .filter(user -> !openBy(history, user).isEmpty() || isInGrace(history, user, at))
                .collect(Collectors.toSet());
    }

    /** Whether a connection was lost not long ago, and has not come back. */
    private static boolean isInGrace(List<Step> history, UserId user, Instant at) {
        var lost = new HashMap<String, Instant>();
        var open = new HashSet<String>();
        for (var step : history) {
            if (!step.user.equals(user)) continue;
            switch (step.kind) {
                case ENTER -> {
                    open.add(step.connection);
                    lost.remove(step.connection);
                }
                case LOSE -> {
                    if (open.remove(step.connection)) lost.put(step.connection, step.at);
                }
                case LEAVE -> open.remove(step.connection);
                case EXPEL -> {
                    open.clear();
                    lost.clear();
                }
                case ACTIVE, LOOK, DECLARE -> {}
            }
        }
        return lost.values().stream()
                .anyMatch(since -> since.plus(Attendance.GRACE).isAfter(at));
    }

    private static Collection<Open> openBy(List<Step> history, UserId user) {
        var open = new HashMap<String, Open>();
        for (var step : history) {
            if (!step.user.equals(user)) continue;
            var seen = open.get(step.connection);
            if (step.kind == Kind.EXPEL) open.clear();
            else if (step.kind == Kind.LOSE || step.kind == Kind.LEAVE) open.remove(step.connection);
            else if (seen != null) open.put(step.connection, after(seen, step));
            else if (step.kind == Kind.ENTER) open.put(step.connection, new Open(step.at, Status.ONLINE, null));
        }
        return open.values();
    }

    private static Open after(Open seen, Step step) {
        return new Open(
                step.at,
                step.kind == Kind.DECLARE ? step.status : seen.declared,
                step.kind == Kind.LOOK ? step.scene : seen.scene);
    }

    private static Presence presence(UserId user, Collection<Open> open, Instant at) {
        var status = open.stream()
                .map(connection -> connection.status(at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var speaker = open.stream()
                .filter(connection -> connection.status(at) == status)
                .max(Comparator.comparing(Open::activeAt))
                .orElseThrow();
        return new Presence(user, status, speaker.scene);
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
