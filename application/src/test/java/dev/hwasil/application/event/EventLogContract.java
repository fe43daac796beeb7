package dev.hwasil.application.event;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.event.SampleEvents.imageUploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Callers;
import dev.hwasil.application.event.EventLog.Missed;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} does. */
public abstract class EventLogContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void before_the_first_event_the_head_is_zero() {
        assertThat(stores.eventLog().heads(List.of(project.id()))).isEqualTo(Map.of(project.id(), 0L));
        assertThat(stores.eventLog().after(project.id(), 0, 3)).isEmpty();
    }

    @Test
    void the_log_is_read_from_any_place_a_stretch_at_a_time() {
        for (var i = 0; i < 5; i++) record();

        assertThat(stores.eventLog().after(project.id(), 1, 3))
                .extracting(LoggedEvent::seq)
                .containsExactly(2L, 3L, 4L);
        assertThat(stores.eventLog().after(project.id(), 4, 3))
                .extracting(LoggedEvent::seq)
                .containsExactly(5L);
        assertThat(stores.eventLog().after(project.id(), 5, 3)).isEmpty();
        assertThat(stores.eventLog().after(new ProjectId(Fresh.id()), 0, 3)).isEmpty();
    }

    @Test
    void who_has_heard_all_has_missed_nothing() {
        record();

        assertThat(stores.eventLog().missed(project.id(), 1, owner.id())).isEqualTo(new Missed(0, null, false));
    }

    @Test
    void what_was_missed_is_counted_from_its_first_event_on() {
        for (var i = 0; i < 3; i++) record();
        var second = stores.eventLog().after(project.id(), 1, 1).getFirst().at();

        assertThat(stores.eventLog().missed(project.id(), 1, owner.id())).isEqualTo(new Missed(2, second, false));
    }

    @Test
    void whose_rights_have_changed_is_told_of_them_alone() {
        var joon = given.someone();
        var view = new ParticipantView(Callers.refTo(joon), Role.MEMBER, given.now(), null);
        for (var event : List.of(new ParticipantUpdated(view), new ParticipantRemoved(Callers.refTo(joon)))) {
            inUnit(() -> stores.events().record(project.id(), caller(owner), given.now(), event));
            long head = stores.eventLog().heads(List.of(project.id())).getOrDefault(project.id(), 0L);

            assertThat(stores.eventLog()
                            .missed(project.id(), head - 1, joon.id())
                            .rightsChanged())
                    .isTrue();
            assertThat(stores.eventLog().missed(project.id(), head, joon.id()).rightsChanged())
                    .isFalse();
            assertThat(stores.eventLog()
                            .missed(project.id(), head - 1, owner.id())
                            .rightsChanged())
                    .isFalse();
        }
    }

    @Test
    void no_projects_have_no_heads() {
        assertThat(stores.eventLog().heads(List.of())).isEmpty();
    }

    private void record() {
        inUnit(() -> stores.events().record(project.id(), caller(owner), given.now(), imageUploaded(owner)));
    }

    @Test
    void the_log_of_a_project_that_is_gone_is_read_to_its_end_and_has_no_head() {
        record();
        inUnit(() -> {
            assertThat(stores.projects().delete(project.id(), given.now())).isTrue();
            stores.events().record(project.id(), caller(owner), given.now(), new ProjectDeleted(project.id()));
        });

        assertThat(stores.eventLog().heads(List.of(project.id()))).isEmpty();
        assertThat(stores.eventLog().after(project.id(), 0, 3))
                .extracting(LoggedEvent::seq)
                .containsExactly(1L, 2L);
        assertThat(stores.eventLog().after(project.id(), 1, 3))
                .extracting(LoggedEvent::event)
                .containsExactly(new ProjectDeleted(project.id()));
    }
}
