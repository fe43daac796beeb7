package dev.hwasil.application.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;

/** What every {@link Studios} does. */
public abstract class StudiosContract extends StoresContract {

    @Test
    void a_studio_is_found_as_it_was_added() {
        var at = given.now();
        var studio = new Studio(
                new StudioId(Fresh.id()), given.someone().id(), "먹과 붓 🖌", "둘째 줄\n셋째", 1, at, at.plusSeconds(1));

        inUnit(() -> stores.studios().add(studio));

        assertThat(stores.studios().find(studio.id())).contains(studio);
    }

    @Test
    void a_studio_that_never_was_is_not_there() {
        assertThat(stores.studios().find(new StudioId(Fresh.id()))).isEmpty();
    }

    @Test
    void a_person_has_their_own_studios_the_oldest_first() {
        var owner = given.someone();
        var first = given.studio(owner);
        var _ = given.studio(given.someone());
        var second = given.studio(owner);

        assertThat(stores.studios().of(owner.id())).containsExactly(first, second);
    }

    @Test
    void who_has_none_has_none() {
        assertThat(stores.studios().of(given.someone().id())).isEmpty();
    }

    @Test
    void studios_are_added_only_in_a_unit() {
        var studio = Studio.opened(new StudioId(Fresh.id()), given.someone().id(), "먹", given.now());

        assertOnlyInUnit(() -> stores.studios().add(studio));
    }

    @Test
    void a_changed_studio_is_found_as_it_was_written() {
        var studio = given.studio(given.someone());
        var other = given.studio(given.someone());
        var changed = studio.changed("붓", Edit.to("둘째 줄\n셋째"), given.now());

        inUnit(() -> {
            assertThat(stores.studios().hold(studio.id())).contains(studio);
            stores.studios().save(changed);
        });

        assertThat(stores.studios().find(studio.id())).contains(changed);
        assertThat(stores.studios().find(other.id())).contains(other);
        assertThat(inUnit(() -> stores.studios().hold(new StudioId(Fresh.id()))))
                .isEmpty();
    }

    @Test
    void of_those_who_hold_a_studio_each_sees_what_the_one_before_wrote() {
        var studio = given.studio(given.someone());

        Race.of(
                8,
                racer -> inUnit(() -> {
                    var held = stores.studios().hold(studio.id()).orElseThrow();
                    stores.studios().save(held.changed("studio " + racer, Edit.none(), held.updatedAt()));
                }));

        assertThat(stores.studios().find(studio.id()).orElseThrow().version()).isEqualTo(9);
    }

    @Test
    void studios_change_only_in_a_unit() {
        var studio = given.studio(given.someone());

        assertOnlyInUnit(() -> stores.studios().hold(studio.id()));
        assertOnlyInUnit(() -> stores.studios().save(studio));
    }
}
