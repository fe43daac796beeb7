package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.application.notification.Notify;
import dev.hwasil.application.notification.RemindOfDeadlines;
import dev.hwasil.application.store.Given;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several nodes on one database remind of the same deadlines at the same time. */
final class RemindersTest {

    private final TestStores stores = TestStores.shared();
    private final PinnedClock clock = new PinnedClock();
    private final Given given = new Given(stores, clock);

    @Test
    void each_person_is_reminded_once_whichever_node_is_first() {
        var owner = given.someone();
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var projects = Stream.generate(() -> given.project(owner, tomorrow, Project.Status.ACTIVE))
                .limit(5)
                .toList();
        var joon = given.someoneIn(projects.getFirst(), Role.MEMBER);
        var rung = new CopyOnWriteArrayList<NotificationView>();

        Race.of(4, _ -> {
            var bell = new Bell();
            bell.onRing(_ -> true, rung::add);
            var notify = new Notify(stores.work(), stores.notifications(), stores.inbox(), bell, Fresh::id);
            new RemindOfDeadlines(stores.work(), stores.deadlines(), stores.audience(), notify, clock).handle();
        });

        var ofOwner = stores.inbox().of(owner.id(), false, null, 100).items();
        var ofJoon = stores.inbox().of(joon.id(), false, null, 100).items();
        assertThat(ofOwner)
                .extracting(told -> told.target().projectId())
                .containsExactlyInAnyOrderElementsOf(
                        projects.stream().map(Project::id).toList());
        assertThat(ofJoon).hasSize(1);
        assertThat(rung.stream().filter(told -> List.of(owner.id(), joon.id()).contains(told.userId())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ofOwner, ofJoon).flatMap(List::stream).toList());
    }
}
