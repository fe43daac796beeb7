package dev.hwasil.application.presence;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.presence.Elsewhere.Seen;
import dev.hwasil.application.presence.Sightings.Sighting;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of people on other nodes, between what these say and what they keep. */
final class ElsewhereTest {

    private final UUID node = new UUID(0, 1);
    private final UUID another = new UUID(0, 2);
    private final ProjectId project = new ProjectId(Fresh.id());
    private final Elsewhere elsewhere = new Elsewhere();
    private final List<ProjectId> changed = new ArrayList<>();

    private static Seen seen(UUID by, User user, Status status) {
        return new Seen(by, refTo(user), new Presence(user.id(), status, null));
    }

    private Sightings.Report kept(Seen seen) {
        return new Sightings.Report(seen.node(), seen.user(), new Sighting(project, seen.presence()));
    }

    @Test
    void what_is_kept_is_known_and_what_has_changed_is_told() {
        elsewhere.onChange(changed::add);
        var mina = seen(node, MINA, Status.ONLINE);
        elsewhere.read(List.of(kept(mina)));
        assertThat(elsewhere.in(project)).containsOnlyKeys(MINA.id()).containsValue(mina);
        assertThat(elsewhere.isAnybodyIn(project)).isTrue();
        elsewhere.read(List.of(kept(mina)));
        assertThat(changed).containsExactly(project);

        elsewhere.read(List.of());
        assertThat(elsewhere.in(project)).isEmpty();
        assertThat(elsewhere.isAnybodyIn(project)).isFalse();
        assertThat(changed).containsExactly(project, project);
    }

    @Test
    void what_is_said_again_is_no_change() {
        elsewhere.onChange(changed::add);
        elsewhere.misses(node, project, MINA.id());
        assertThat(changed).isEmpty();

        elsewhere.sees(project, seen(node, MINA, Status.ONLINE));
        elsewhere.sees(project, seen(node, MINA, Status.ONLINE));
        assertThat(changed).containsExactly(project);

        elsewhere.sees(project, seen(node, MINA, Status.AWAY));
        elsewhere.misses(node, project, MINA.id());
        elsewhere.misses(node, project, MINA.id());
        assertThat(changed).containsExactly(project, project, project);
    }

    @Test
    void the_node_where_somebody_is_most_present_speaks_for_them_and_of_two_always_the_same() {
        var away = seen(node, MINA, Status.AWAY);
        var online = seen(another, MINA, Status.ONLINE);
        elsewhere.read(List.of(kept(away), kept(online)));
        assertThat(elsewhere.in(project)).containsValue(online);

        elsewhere.sees(project, seen(node, MINA, Status.ONLINE));
        assertThat(elsewhere.in(project)).containsValue(seen(node, MINA, Status.ONLINE));
    }

    @Test
    void what_a_node_says_counts_until_it_must_have_been_kept() {
        var mina = seen(node, MINA, Status.ONLINE);
        var joon = seen(node, JOON, Status.ONLINE);
        elsewhere.read(List.of(kept(joon)));

        elsewhere.sees(project, mina);
        elsewhere.misses(node, project, JOON.id());
        for (var reading = 0; reading < 2; reading++) {
            assertThat(elsewhere.in(project)).containsOnlyKeys(MINA.id());
            elsewhere.read(List.of(kept(joon)));
        }
        assertThat(elsewhere.in(project)).containsOnlyKeys(MINA.id());

        elsewhere.read(List.of(kept(joon)));
        assertThat(elsewhere.in(project)).containsOnlyKeys(JOON.id());
    }

    @Test
    void whom_a_node_saw_that_stops_stay_for_a_while() {
        elsewhere.read(List.of(kept(seen(node, MINA, Status.ONLINE)), kept(seen(another, JOON, Status.ONLINE))));

        elsewhere.stops(node, project);
        elsewhere.read(List.of());
        assertThat(elsewhere.in(project)).containsOnlyKeys(MINA.id());

        elsewhere.read(List.of());
        elsewhere.read(List.of());
        assertThat(elsewhere.in(project)).isEmpty();
    }
}
