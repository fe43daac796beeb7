package dev.hwasil.domain.project;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ProjectTest {

    private static final StudioId STUDIO = new StudioId(Fresh.id());

    @Test
    void a_new_project_is_active_at_version_1() {
        var id = new ProjectId(Fresh.id());
        var deadline = LocalDate.of(2027, 4, 1);
        var outline = new Project.Outline("봄", "꽃이 핀다", deadline, Project.Tag.ILLUSTRATION);

        assertThat(Project.started(id, STUDIO, MINA.id(), outline, PinnedClock.START))
                .isEqualTo(new Project(
                        id,
                        STUDIO,
                        MINA.id(),
                        "봄",
                        "꽃이 핀다",
                        deadline,
                        Project.Tag.ILLUSTRATION,
                        Project.Status.ACTIVE,
                        1,
                        PinnedClock.START,
                        PinnedClock.START));
    }

    @Test
    void a_new_studio_is_empty_of_words_at_version_1() {
        assertThat(Studio.opened(STUDIO, MINA.id(), "먹", PinnedClock.START))
                .isEqualTo(new Studio(STUDIO, MINA.id(), "먹", null, 1, PinnedClock.START, PinnedClock.START));
    }
}
