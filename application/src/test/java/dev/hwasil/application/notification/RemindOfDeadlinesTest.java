package dev.hwasil.application.notification;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RemindOfDeadlinesTest extends UseCaseTest {

    private final Bell bell = new Bell();
    private final Notify notify = new Notify(stores.work(), stores.notifications(), stores.inbox(), bell, ids);
    private final RemindOfDeadlines remindOfDeadlines =
            new RemindOfDeadlines(stores.work(), stores.deadlines(), stores.audience(), notify, clock);
    private final List<NotificationView> rung = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        bell.onRing(_ -> true, rung::add);
    }

    @Test
    void everybody_is_reminded_three_days_and_one_day_ahead_and_never_twice() {
        var _ = given.participant(JOON, dueIn(5), Role.VIEWER);

        for (var hour = 0; hour <= 24 * 7; hour++) {
            remindOfDeadlines.handle();
            clock.pass(Duration.ofHours(1));
        }

        for (var person : List.of(MINA, JOON)) {
            assertThat(inbox(person))
                    .extracting(told -> told.target().daysLeft())
                    .containsExactly(1, 3);
            assertThat(inbox(person))
                    .extracting(
                            told -> told.createdAt().atOffset(ZoneOffset.UTC).getHour())
                    .containsExactly(0, 0);
        }
        assertThat(rung).hasSize(4);
    }

    @Test
    void after_a_standstill_it_is_said_how_long_there_is_really() {
        var _ = dueIn(5);
        clock.pass(Duration.ofDays(3));

        remindOfDeadlines.handle();

        assertThat(inbox(MINA)).extracting(told -> told.target().daysLeft()).containsExactly(2);
        assertThat(inbox(MINA)).extracting(NotificationView::title).containsExactly("봄의 콘티 is due in 2 days");
    }

    @Test
    void a_reminder_whose_time_is_over_is_not_sent() {
        var _ = dueIn(3);
        clock.pass(Duration.ofDays(3));
        remindOfDeadlines.handle();
        assertThat(inbox(MINA)).extracting(told -> told.target().daysLeft()).containsExactly(0);

        var _ = dueIn(1);
        clock.pass(Duration.ofDays(2));
        remindOfDeadlines.handle();
        assertThat(inbox(MINA)).hasSize(1);
    }

    @Test
    void only_who_is_at_work_is_reminded() {
        var _ = given.project(MINA, today().plusDays(1), Project.Status.COMPLETED);
        var _ = given.project(MINA, today().plusDays(1), Project.Status.ARCHIVED);
        var _ = given.project(MINA);
        var _ = dueIn(4);

        remindOfDeadlines.handle();

        assertThat(rung).isEmpty();
    }

    @Test
    void a_deadline_that_was_moved_is_another_deadline() {
        var project = dueIn(3);
        remindOfDeadlines.handle();
        move(project, today().plusDays(2));
        remindOfDeadlines.handle();
        move(project, today().plusDays(3));
        remindOfDeadlines.handle();

        assertThat(inbox(MINA))
                .extracting(told -> told.target().deadline())
                .containsExactly(today().plusDays(2), today().plusDays(3));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Project dueIn(int days) {
        return given.project(MINA, today().plusDays(days), Project.Status.ACTIVE);
    }

    private void move(Project project, LocalDate deadline) {
        var moved = new Project(
                project.id(),
                project.studioId(),
                project.creator(),
                project.name(),
                project.description(),
                deadline,
                project.tag(),
                project.status(),
                2,
                project.createdAt(),
                clock.instant());
        stores.work().perform(() -> stores.work().change().projects().put(project.id(), moved));
    }

    private List<NotificationView> inbox(User user) {
        return stores.inbox().of(user.id(), false, null, 100).items();
    }
}
