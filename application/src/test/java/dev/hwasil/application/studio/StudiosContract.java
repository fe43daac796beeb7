package dev.hwasil.application.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
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
}
