package dev.hwasil.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.notification.Deadlines.Near;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.notification.Reminder;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Deadlines} does. */
public abstract class DeadlinesContract extends StoresContract {

    private static final LocalDate DAY = LocalDate.of(2091, 3, 1);

    private User owner;

    @BeforeEach
    void openAccount() {
        owner = given.someone();
    }

    @Test
    void deadlines_of_active_projects_are_found_between_two_days() {
        var first = given.project(owner, DAY, Project.Status.ACTIVE);
        var last = given.project(owner, DAY.plusDays(3), Project.Status.ACTIVE);
        var _ = given.project(owner, DAY.minusDays(1), Project.Status.ACTIVE);
        var _ = given.project(owner, DAY.plusDays(4), Project.Status.ACTIVE);
        var _ = given.project(owner, DAY, Project.Status.COMPLETED);
        var _ = given.project(owner, DAY, Project.Status.ARCHIVED);
        var _ = given.project(owner);

        assertThat(between(DAY, DAY.plusDays(3)))
                .contains(new Near(first.id(), DAY, Set.of()), new Near(last.id(), DAY.plusDays(3), Set.of()))
                .filteredOn(near -> !List.of(first.id(), last.id()).contains(near.project()))
                .allSatisfy(near -> assertThat(near.deadline()).isBetween(DAY, DAY.plusDays(3)));
    }

    @Test
    void a_reminder_is_taken_once_for_each_deadline() {
        var project = given.project(owner, DAY, Project.Status.ACTIVE);

        assertThat(take(project.id(), DAY, Reminder.THREE_DAYS)).isTrue();
        assertThat(take(project.id(), DAY, Reminder.THREE_DAYS)).isFalse();
        assertThat(take(project.id(), DAY, Reminder.ONE_DAY)).isTrue();

        assertThat(between(DAY, DAY))
                .contains(new Near(project.id(), DAY, Set.of(Reminder.THREE_DAYS, Reminder.ONE_DAY)));
    }

    @Test
    void a_reminder_of_what_is_not_so_any_more_is_not_taken() {
        var project = given.project(owner, DAY, Project.Status.ACTIVE);
        var archived = given.project(owner, DAY, Project.Status.ARCHIVED);

        assertThat(take(project.id(), DAY.plusDays(1), Reminder.ONE_DAY)).isFalse();
        assertThat(take(archived.id(), DAY, Reminder.ONE_DAY)).isFalse();
        assertThat(take(new ProjectId(Fresh.id()), DAY, Reminder.ONE_DAY)).isFalse();
    }

    @Test
    void a_reminder_that_could_not_be_sent_can_be_taken_again() {
        var project = given.project(owner, DAY, Project.Status.ACTIVE);

        try {
            inUnit(() -> {
                assertThat(take(project.id(), DAY, Reminder.ONE_DAY)).isTrue();
                throw new IllegalArgumentException("not sent");
            });
        } catch (IllegalArgumentException _) {
            // so that it is undone
        }

        assertThat(take(project.id(), DAY, Reminder.ONE_DAY)).isTrue();
    }

    @Test
    void of_many_who_want_to_take_it_one_does() {
        var project = given.project(owner, DAY, Project.Status.ACTIVE);

        var taken = Race.results(8, _ -> take(project.id(), DAY, Reminder.ONE_DAY));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void reminders_are_taken_only_in_a_unit() {
        var project = given.project(owner, DAY, Project.Status.ACTIVE);

        assertOnlyInUnit(() -> stores.deadlines().take(project.id(), DAY, Reminder.ONE_DAY, given.now()));
    }

    private List<Near> between(LocalDate first, LocalDate last) {
        return stores.deadlines().between(first, last);
    }

    private boolean take(ProjectId project, LocalDate deadline, Reminder reminder) {
        return inUnit(() -> stores.deadlines().take(project, deadline, reminder, given.now()));
    }
}
