package dev.hwasil.domain.presence;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is here in one project. A person is here while any of their connections is, and for {@link #GRACE} after one was
 * lost, so that a reconnect shows nothing; {@link Status#AWAY} when no connection has been active for
 * {@link #AWAY_AFTER}.
 *
 * <p>Holds state and no clock: every call says what time it is. Not thread-safe.
 */
public final class Attendance {

    /** How long a person stays after a connection of theirs was lost. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** After how long without activity a person is away. */
    public static final Duration AWAY_AFTER = Duration.ofMinutes(5);

    /** What the others are told. */
    public sealed interface Change {
        /** Whom it is about. */
        UserId userId();

        /** Someone came. */
        record Came(Presence presence) implements Change {
            @Override
            public UserId userId() {
                return presence.userId();
            }
        }

        /** Someone who is here shows another status or looks at another scene. */
        record Changed(Presence presence) implements Change {
            @Override
            public UserId userId() {
                return presence.userId();
            }
        }

        /** Someone went. */
        record Left(UserId userId) implements Change {}
    }

    private static final class Connection {
        private Instant activeAt;
        private Status declared;
        private @Nullable SceneId scene;

        private Connection(Instant activeAt, @Nullable SceneId scene, Status declared) {
            this.activeAt = activeAt;
            this.scene = scene;
            this.declared = declared;
        }

        private Status status(Instant at) {
            if (declared != Status.ONLINE) return declared;
            return activeAt.plus(AWAY_AFTER).isAfter(at) ? Status.ONLINE : Status.AWAY;
        }
    }

    private static final class Person {
        private final Map<String, Connection> connections = new HashMap<>();

        /** Those that may come back, and since when they are missed. */
        private final Map<String, Instant> lost = new HashMap<>();

        private Presence shown;

        private Person(Presence shown) {
            this.shown = shown;
        }

        private boolean isGone(Instant at) {
            lost.values().removeIf(since -> !since.plus(GRACE).isAfter(at));
            return connections.isEmpty() && lost.isEmpty();
        }
    }

    private final Map<UserId, Person> people = new HashMap<>();

    /**
     * A connection of this person enters, looks at a scene or at the board, and says what its person wants to show.
     * Entering again changes nothing but the time of activity.
     */
    public Optional<Change> enter(
            String connection, UserId user, @Nullable SceneId scene, Status declared, Instant at) {
        var person = people.get(user);
        if (person == null) {
            person = new Person(new Presence(user, declared, scene));
            people.put(user, person);
            person.connections.put(connection, new Connection(at, scene, declared));
            return Optional.of(new Change.Came(person.shown));
        }
        var _ = person.lost.remove(connection);
        person.connections.computeIfAbsent(connection, _ -> new Connection(at, scene, declared)).activeAt = at;
        return shown(user, person, at);
    }

    /** A connection is lost; its person stays for the grace, as last seen. Unknown connections change nothing. */
    public Optional<Change> lose(String connection, UserId user, Instant at) {
        var person = people.get(user);
        if (person == null || person.connections.remove(connection) == null) return Optional.empty();
        person.lost.put(connection, at);
        return person.connections.isEmpty() ? Optional.empty() : shown(user, person, at);
    }

    /**
     * A connection goes for good: its person is gone at once, unless another connection is here or may come back.
     * Unknown connections change nothing.
     */
    public Optional<Change> leave(String connection, UserId user, Instant at) {
        var person = people.get(user);
        if (person == null || person.connections.remove(connection) == null) return Optional.empty();
        if (person.isGone(at)) return expel(user);
        return person.connections.isEmpty() ? Optional.empty() : shown(user, person, at);
    }

    /** A connection did something. */
    public Optional<Change> active(String connection, UserId user, Instant at) {
        return on(connection, user, at, seen -> seen.activeAt = at);
    }

    /** A connection looks at a scene, or at the board. */
    public Optional<Change> look(String connection, UserId user, @Nullable SceneId scene, Instant at) {
        return on(connection, user, at, seen -> {
            seen.activeAt = at;
            seen.scene = scene;
        });
    }

    /** A connection says what its person wants to show. */
    public Optional<Change> declare(String connection, UserId user, Status status, Instant at) {
        return on(connection, user, at, seen -> {
            seen.activeAt = at;
            seen.declared = status;
        });
    }

    /** What time alone has changed since the last call. */
    public List<Change> tick(Instant at) {
        var changes = new ArrayList<Change>();
        for (var entry : List.copyOf(people.entrySet())) {
            var person = entry.getValue();
            if (person.isGone(at)) expel(entry.getKey()).ifPresent(changes::add);
            else if (!person.connections.isEmpty())
                shown(entry.getKey(), person, at).ifPresent(changes::add);
        }
        return changes;
    }

    /** A person has no business here any more: gone at once, with all connections. */
    public Optional<Change> expel(UserId user) {
        return people.remove(user) == null ? Optional.empty() : Optional.of(new Change.Left(user));
    }

    /** All who are here, as shown to the others. */
    public List<Presence> present() {
        return people.values().stream().map(person -> person.shown).toList();
    }

    /** Whether nobody is left. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    private interface Step {
        void applyTo(Connection connection);
    }

    private Optional<Change> on(String connection, UserId user, Instant at, Step step) {
        var person = people.get(user);
        var seen = person == null ? null : person.connections.get(connection);
        if (person == null || seen == null) return Optional.empty();
        step.applyTo(seen);
        return shown(user, person, at);
    }

    /** The most present connection speaks for the person, and among those the latest active. */
    private Optional<Change> shown(UserId user, Person person, Instant at) {
        var speaker = person.connections.values().stream()
                .min(Comparator.comparing((Connection seen) -> seen.status(at))
                        .thenComparing(seen -> seen.activeAt, Comparator.reverseOrder()))
                .orElseThrow();
        var now = new Presence(user, speaker.status(at), speaker.scene);
        if (now.equals(person.shown)) return Optional.empty();
        person.shown = now;
        return Optional.of(new Change.Changed(now));
    }
}
