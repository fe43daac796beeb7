package dev.hwasil.domain.studio;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StudioTest {

    private static final StudioId STUDIO = new StudioId(Fresh.id());
    private static final Instant LATER = PinnedClock.START.plusSeconds(1);

    @Test
    void a_new_studio_is_empty_of_words_at_version_1() {
        assertThat(Studio.opened(STUDIO, MINA.id(), "먹", PinnedClock.START))
                .isEqualTo(new Studio(STUDIO, MINA.id(), "먹", null, 1, PinnedClock.START, PinnedClock.START));
    }

    @Test
    void a_change_touches_what_it_speaks_of() {
        var studio = Studio.opened(STUDIO, MINA.id(), "먹", PinnedClock.START);

        var described = studio.changed(null, Edit.to("붓도"), LATER);

        assertThat(described).isEqualTo(new Studio(STUDIO, MINA.id(), "먹", "붓도", 2, PinnedClock.START, LATER));
        assertThat(described.changed("붓", Edit.cleared(), LATER))
                .isEqualTo(new Studio(STUDIO, MINA.id(), "붓", null, 3, PinnedClock.START, LATER));
    }

    @Test
    void a_change_that_says_nothing_new_changes_nothing() {
        var studio = Studio.opened(STUDIO, MINA.id(), "먹", PinnedClock.START);

        assertThat(studio.changed("먹", Edit.none(), LATER)).isEqualTo(studio);
    }
}
