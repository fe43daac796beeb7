package dev.hwasil.application.presence;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That nodes tell each other who is present, and write no more than has changed. */
final class PresenceExchangeTest extends UseCaseTest {

    private final ProjectId project = new ProjectId(Fresh.id());
    private final Watched sightings = new Watched();
    private final Seen seen = new Seen();
    private final UUID node = Fresh.id();
    private final PresenceExchange exchange = new PresenceExchange(node, sightings, seen, new Elsewhere());
    private final Seen seenElsewhere = new Seen();
    private final PresenceExchange another =
            new PresenceExchange(Fresh.id(), sightings, seenElsewhere, new Elsewhere());

    private final class Seen implements PresenceExchange.Here {
        private final Map<UserId, Presence> people = new HashMap<>();

        private void shows(UserId user, Status status) {
            people.put(user, new Presence(user, status, null));
        }

        @Override
        public Set<ProjectId> projects() {
            return Set.of(project);
        }

        @Override
        public List<Presence> in(ProjectId asked) {
            return asked.equals(project) ? List.copyOf(people.values()) : List.of();
        }
    }

    /** Counts what is written, and fails when it shall. */
    private final class Watched implements Sightings {
        private final Sightings kept = stores.sightings();
        private final List<Integer> batches = new ArrayList<>();
        private boolean isAway;

        @Override
        public boolean beat(UUID node, Duration lease, Collection<Sighting> changed, Collection<Key> gone) {
            if (isAway) throw new IllegalStateException("the store is away");
            batches.add(changed.size() + gone.size());
            return kept.beat(node, lease, changed, gone);
        }

        @Override
        public List<Report> elsewhere(UUID node) {
            return kept.elsewhere(node);
        }

        @Override
        public void leave(UUID node) {
            kept.leave(node);
        }
    }

    @Test
    void the_most_present_node_speaks_for_a_person() {
        seen.shows(MINA.id(), Status.AWAY);
        seen.shows(JOON.id(), Status.ONLINE);
        seenElsewhere.shows(MINA.id(), Status.ONLINE);
        seenElsewhere.shows(JOON.id(), Status.OFFLINE);
        seenElsewhere.shows(SORA.id(), Status.AWAY);
        another.beat();
        assertThat(exchange.in(project)).isEqualTo(Map.of(MINA.id(), Status.AWAY, JOON.id(), Status.ONLINE));

        exchange.beat();

        assertThat(exchange.in(project))
                .isEqualTo(Map.of(MINA.id(), Status.ONLINE, JOON.id(), Status.ONLINE, SORA.id(), Status.AWAY));
        another.leave();
        exchange.beat();
        assertThat(exchange.in(project)).isEqualTo(Map.of(MINA.id(), Status.AWAY, JOON.id(), Status.ONLINE));
    }

    @Test
    void only_what_has_changed_since_the_last_beat_is_written() {
        seen.shows(MINA.id(), Status.ONLINE);
        seen.shows(JOON.id(), Status.ONLINE);
        exchange.beat();
        exchange.beat();
        seen.shows(MINA.id(), Status.AWAY);
        seen.shows(MINA.id(), Status.ONLINE);
        exchange.beat();
        seen.people.remove(MINA.id());
        seen.shows(JOON.id(), Status.AWAY);
        exchange.beat();

        assertThat(sightings.batches).containsExactly(2, 0, 0, 2);
        another.beat();
        assertThat(another.in(project)).isEqualTo(Map.of(JOON.id(), Status.AWAY));
    }

    @Test
    void what_could_not_be_written_is_written_by_the_next_beat() {
        seen.shows(MINA.id(), Status.ONLINE);
        sightings.isAway = true;
        assertThatIllegalStateException().isThrownBy(exchange::beat);
        seen.shows(JOON.id(), Status.ONLINE);
        sightings.isAway = false;

        exchange.beat();

        assertThat(sightings.batches).containsExactly(2);
    }

    @Test
    void a_node_whose_sightings_were_lost_says_them_all_again() {
        seen.shows(MINA.id(), Status.ONLINE);
        exchange.beat();
        sightings.leave(node);
        seen.shows(JOON.id(), Status.ONLINE);

        exchange.beat();

        another.beat();
        assertThat(another.in(project)).containsOnlyKeys(MINA.id(), JOON.id());
    }
}
