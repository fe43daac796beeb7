package dev.hwasil.application.project;

import static dev.hwasil.application.event.SampleEvents.commentCreated;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MarkProjectViewedTest extends UseCaseTest {

    private final MarkProjectViewed markProjectViewed = new MarkProjectViewed(stores.work(), stores.projects(), clock);
    private Project project;

    @BeforeEach
    void letSomethingHappen() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.VIEWER);
        stores.work()
                .perform(() -> stores.events()
                        .record(project.id(), MINA_CALLS, clock.instant(), commentCreated(project.id(), MINA)));
    }

    @Test
    void what_happened_is_no_news_any_more_to_who_opened_it() {
        assertThat(hasUpdates(JOON_CALLS)).isTrue();

        view(JOON_CALLS);

        assertThat(hasUpdates(JOON_CALLS)).isFalse();
        assertThat(Objects.requireNonNull(stores.projects()
                        .participant(project.id(), JOON.id())
                        .orElseThrow()
                        .lastViewedAt()))
                .isEqualTo(clock.instant());
        assertThat(told()).hasSize(1);
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> view(SORA_CALLS))).isEqualTo(new NoSuchProject());
    }

    private void view(Caller actor) {
        markProjectViewed.handle(new MarkProjectViewed.Command(actor, project.id()));
    }

    private boolean hasUpdates(Caller caller) {
        return stores.projectOverviews()
                .find(caller.id(), project.id())
                .orElseThrow()
                .hasUpdates();
    }
}
