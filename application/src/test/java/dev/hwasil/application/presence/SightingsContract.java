package dev.hwasil.application.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Callers;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.presence.Sightings.Sighting;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sightings} does. */
public abstract class SightingsContract extends StoresContract {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final UUID node = Fresh.id();
    private final UUID other = Fresh.id();
    private final ProjectId project = new ProjectId(Fresh.id());
    private User minaHerself;
    private UserId mina;
    private UserId joon;
    private Sightings sightings;

    @BeforeEach
    void find() {
        sightings = stores.sightings();
        minaHerself = given.someone();
        mina = minaHerself.id();
        joon = given.someone().id();
    }

    @AfterEach
    void stop() {
        sightings.leave(node);
        sightings.leave(other);
    }

    private Sighting seen(UserId user, Status status, @Nullable SceneId scene) {
        return new Sighting(project, new Presence(user, status, scene));
    }

    /** Whom the others see in the project, for others may be at work. */
    private List<Sighting> seenBy(UUID who) {
        return sightings.elsewhere(who).stream()
                .map(Sightings.Report::sighting)
                .filter(each -> each.project().equals(project))
                .toList();
    }

    @Test
    void what_a_node_sees_is_seen_by_the_others_and_is_no_news_to_itself() {
        var here = seen(mina, Status.ONLINE, new SceneId(Fresh.id()));
        var there = seen(mina, Status.AWAY, null);
        sightings.beat(node, LONG, List.of(here), List.of());
        sightings.beat(other, LONG, List.of(there), List.of());

        assertThat(seenBy(other)).containsExactly(here);
        assertThat(seenBy(node)).containsExactly(there);
        assertThat(seenBy(Fresh.id())).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void who_is_seen_is_told_by_name_with_the_node_that_sees_them() {
        var here = seen(mina, Status.ONLINE, null);
        sightings.beat(node, LONG, List.of(here, seen(new UserId(Fresh.id()), Status.ONLINE, null)), List.of());

        assertThat(sightings.elsewhere(other))
                .filteredOn(each -> each.sighting().project().equals(project))
                .containsExactly(new Sightings.Report(node, Callers.refTo(minaHerself), here));
    }

    @Test
    void only_what_has_changed_is_said() {
        sightings.beat(
                node, LONG, List.of(seen(mina, Status.ONLINE, null), seen(joon, Status.ONLINE, null)), List.of());

        sightings.beat(node, LONG, List.of(seen(mina, Status.AWAY, null)), List.of());
        assertThat(seenBy(other))
                .containsExactlyInAnyOrder(seen(mina, Status.AWAY, null), seen(joon, Status.ONLINE, null));

        sightings.beat(node, LONG, List.of(), List.of(new Sightings.Key(project, mina)));
        assertThat(seenBy(other)).containsExactly(seen(joon, Status.ONLINE, null));

        sightings.beat(node, LONG, List.of(), List.of(new Sightings.Key(project, mina)));
        assertThat(seenBy(other)).containsExactly(seen(joon, Status.ONLINE, null));
    }

    @Test
    void a_node_is_known_until_it_leaves_or_is_swept() {
        assertThat(sightings.beat(node, LONG, List.of(), List.of())).isFalse();
        assertThat(sightings.beat(node, LONG, List.of(), List.of())).isTrue();
        sightings.leave(node);
        sightings.leave(node);
        assertThat(sightings.beat(node, Duration.ZERO, List.of(), List.of())).isFalse();
        sightings.beat(other, LONG, List.of(), List.of());
        assertThat(sightings.beat(node, LONG, List.of(), List.of())).isFalse();
    }

    @Test
    void nobody_is_seen_by_a_node_that_is_dead_or_has_left() {
        sightings.beat(node, Duration.ZERO, List.of(seen(mina, Status.ONLINE, null)), List.of());
        assertThat(seenBy(other)).isEmpty();

        sightings.beat(other, LONG, List.of(), List.of());
        sightings.beat(node, LONG, List.of(), List.of());
        assertThat(seenBy(other)).isEmpty();

        sightings.beat(node, LONG, List.of(seen(mina, Status.ONLINE, null)), List.of());
        assertThat(seenBy(other)).hasSize(1);
        sightings.leave(node);
        assertThat(seenBy(other)).isEmpty();
    }

    @Test
    void nodes_that_take_each_other_for_dead_do_not_hinder_each_other() {
        Race.of(4, _ -> {
            var racer = Fresh.id();
            for (var beat = 0; beat < 25; beat++) {
                sightings.beat(racer, Duration.ZERO, List.of(seen(mina, Status.ONLINE, null)), List.of());
            }
            sightings.leave(racer);
        });

        assertThat(seenBy(other)).isEmpty();
    }
}
