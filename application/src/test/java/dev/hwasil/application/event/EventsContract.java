package dev.hwasil.application.event;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.application.event.SampleEvents.imageUploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Events} does, as the {@link EventLog} that reads it sees it. */
public abstract class EventsContract extends StoresContract {

    private static final class Broken extends RuntimeException {}

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void events_of_every_kind_are_read_as_they_were_recorded() {
        var events = SampleEvents.ofEveryKind(project.id(), owner);
        var at = given.now();

        events.forEach(event -> inUnit(() -> stores.events().record(project.id(), caller(owner), at, event)));

        var expected = new ArrayList<LoggedEvent>();
        for (var event : events) {
            expected.add(new LoggedEvent(project.id(), expected.size() + 1L, refTo(owner), at, event));
        }
        assertThat(log(project, 0)).containsExactlyElementsOf(expected);
    }

    @Test
    void each_project_counts_its_own_events() {
        var another = given.project(owner);

        record(project);
        record(another);
        record(project);

        assertThat(stores.eventLog().heads(List.of(project.id(), another.id(), new ProjectId(Fresh.id()))))
                .isEqualTo(Map.of(project.id(), 2L, another.id(), 1L));
        assertThat(log(another, 0)).extracting(LoggedEvent::seq).containsExactly(1L);
    }

    @Test
    void a_unit_may_record_several_events() {
        inUnit(() -> {
            record(project);
            record(project);
        });

        assertThat(log(project, 0)).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void an_event_is_delivered_after_its_commit_just_as_it_is_logged() {
        var delivered = delivered();

        inUnit(() -> {
            record(project);
            assertThat(delivered).isEmpty();
        });

        assertThat(delivered).hasSize(1).containsExactlyElementsOf(log(project, 0));
    }

    @Test
    void who_is_told_of_an_event_finds_it_in_the_log() {
        var found = new AtomicBoolean();
        stores.onCommitted(event -> {
            if (event.project().equals(project.id())) found.set(log(project, 0).contains(event));
        });

        record(project);

        assertThat(found).isTrue();
    }

    @Test
    void an_event_of_a_unit_that_failed_never_was() {
        var delivered = delivered();
        record(project);

        assertThatThrownBy(() -> inUnit(() -> {
                    record(project);
                    throw new Broken();
                }))
                .isInstanceOf(Broken.class);
        record(project);

        assertThat(log(project, 0)).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
        assertThat(delivered).containsExactlyElementsOf(log(project, 0));
    }

    @Test
    void racing_units_leave_no_gap_even_when_some_of_them_fail() {
        var delivered = delivered();

        Race.of(16, racer -> {
            for (var i = 0; i < 4; i++) recordOrFail(racer % 4 == i);
        });

        assertThat(log(project, 0))
                .extracting(LoggedEvent::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 48).boxed().toList());
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(log(project, 0));
    }

    @Test
    void who_reads_while_others_write_never_sees_a_later_event_before_an_earlier_one() {
        var read = new ArrayList<LoggedEvent>();

        Race.of(9, racer -> {
            if (racer == 8) {
                Eventually.until(() -> {
                    read.addAll(log(project, read.size()));
                    return read.size() == 8 * 5;
                });
            } else {
                for (var i = 0; i < 8; i++) recordOrFail(i % 3 == 0);
            }
        });

        assertThat(read)
                .extracting(LoggedEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 8 * 5).boxed().toList());
    }

    @Test
    void racing_units_of_several_projects_do_not_mix() {
        var another = given.project(owner);

        Race.of(8, racer -> {
            for (var i = 0; i < 4; i++) record(racer % 2 == 0 ? project : another);
        });

        assertThat(head(project)).isEqualTo(16);
        assertThat(head(another)).isEqualTo(16);
    }

    @Test
    void events_are_recorded_only_in_a_unit() {
        assertOnlyInUnit(() -> stores.events().record(project.id(), caller(owner), given.now(), imageUploaded(owner)));
    }

    private void record(Project in) {
        inUnit(() -> stores.events().record(in.id(), caller(owner), given.now(), imageUploaded(owner)));
    }

    private void recordOrFail(boolean fail) {
        try {
            inUnit(() -> {
                record(project);
                if (fail) throw new Broken();
            });
        } catch (Broken _) {
            // so that it leaves nothing behind
        }
    }

    private long head(Project of) {
        return Objects.requireNonNull(stores.eventLog().heads(List.of(of.id())).get(of.id()));
    }

    private List<LoggedEvent> log(Project of, long after) {
        return stores.eventLog().after(of.id(), after, 1_000);
    }

    private List<LoggedEvent> delivered() {
        var delivered = new CopyOnWriteArrayList<LoggedEvent>();
        stores.onCommitted(event -> {
            if (event.project().equals(project.id())) delivered.add(event);
        });
        return delivered;
    }
}
