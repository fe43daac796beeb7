package dev.hwasil.application.event;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.event.SampleEvents.imageUploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.event.UpdateLog.Found;
import dev.hwasil.application.event.UpdateLog.Head;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link UpdateLog} does. */
public abstract class UpdateLogContract extends StoresContract {

    private User mina;
    private Project project;

    @BeforeEach
    void startProject() {
        mina = given.someone();
        project = given.project(mina);
    }

    private Found beyond(Bookmark bookmark) {
        return stores.updateLog().beyond(bookmark, mina.id(), null, 100);
    }

    private Instant said(Project where) {
        return said(where, given.now());
    }

    private Instant said(Project where, Instant at) {
        inUnit(() -> stores.events().record(where.id(), caller(mina), at, imageUploaded(mina)));
        return at;
    }

    private static Tuple event(Project project, long seq) {
        return Tuple.tuple(project.id(), seq);
    }

    private static void assertFound(Found found, Tuple... events) {
        assertThat(found.events())
                .extracting(LoggedEvent::project, LoggedEvent::seq)
                .containsExactlyInAnyOrder(events);
    }

    @Test
    void a_named_project_is_read_from_where_it_was_heard() {
        for (var i = 0; i < 3; i++) said(project);

        var found = beyond(new Bookmark(given.now(), Map.of(project.id(), 1L)));

        assertFound(found, event(project, 2), event(project, 3));
        assertThat(found.isWhole()).isTrue();
        assertThat(found.events().getLast().actor().id()).isEqualTo(mina.id());
        assertThat(found.events().getLast().event())
                .isEqualTo(
                        stores.eventLog().after(project.id(), 2, 1).getFirst().event());
    }

    @Test
    void a_project_that_is_not_named_is_read_from_what_is_settled() {
        var settled = said(project);
        said(project);
        said(project);

        assertFound(beyond(new Bookmark(settled, Map.of())), event(project, 2), event(project, 3));
        assertFound(
                beyond(new Bookmark(settled.minusMillis(1), Map.of())),
                event(project, 1),
                event(project, 2),
                event(project, 3));
        assertFound(beyond(new Bookmark(given.now(), Map.of())));
    }

    @Test
    void the_logs_of_all_projects_that_one_is_in_are_read_as_one() {
        var other = given.project(mina);
        var foreign = given.project(given.someone());
        var start = given.now();
        said(other);
        said(project);
        said(foreign);
        said(other);

        var found = beyond(new Bookmark(start, Map.of()));

        assertFound(found, event(project, 1), event(other, 1), event(other, 2));
        assertThat(found.events().stream().filter(event -> event.project().equals(other.id())))
                .extracting(LoggedEvent::seq)
                .containsExactly(1L, 2L);
    }

    @Test
    void one_project_is_read_alone() {
        var other = given.project(mina);
        var start = given.now();
        said(project);
        said(other);

        var found = stores.updateLog().beyond(new Bookmark(start, Map.of()), mina.id(), other.id(), 100);

        assertFound(found, event(other, 1));
        assertThat(found.heads()).containsOnlyKeys(other.id());
    }

    @Test
    void heads_are_where_each_log_ends() {
        var silent = given.project(mina);
        said(project);
        var last = said(project);

        assertThat(beyond(new Bookmark(given.now(), Map.of())).heads())
                .isEqualTo(Map.of(project.id(), new Head(2, last), silent.id(), new Head(0, Instant.EPOCH)));
    }

    @Test
    void no_more_is_read_than_was_asked_for() {
        var other = given.project(mina);
        var bookmark = new Bookmark(given.now(), Map.of());
        for (var i = 0; i < 3; i++) {
            said(project);
            said(other);
        }

        var found = stores.updateLog().beyond(bookmark, mina.id(), null, 4);
        assertThat(found.events()).hasSize(4);
        assertThat(found.isWhole()).isFalse();
        assertThat(found.heads()).hasSize(2);
        var rest = beyond(bookmark.past(found.events()));
        assertThat(rest.events()).hasSize(2).doesNotContainAnyElementsOf(found.events());
        assertThat(rest.isWhole()).isTrue();
        assertThat(stores.updateLog().beyond(bookmark, mina.id(), null, 6).isWhole())
                .isTrue();
        assertThat(stores.updateLog().beyond(bookmark, mina.id(), null, 0).events())
                .isEmpty();
    }

    @Test
    void who_joins_hears_what_began_with_their_joining() {
        var joon = given.someone();
        said(project);
        var put = given.now();
        join(joon);
        said(project);

        for (var bookmark : new Bookmark[] {
            new Bookmark(put.minus(Bookmark.SETTLING), Map.of()),
            new Bookmark(put.minus(Bookmark.SETTLING), Map.of(project.id(), 0L))
        }) {
            assertFound(
                    stores.updateLog().beyond(bookmark, joon.id(), null, 100), event(project, 2), event(project, 3));
        }
    }

    @Test
    void who_joined_before_hears_what_was_said_since() {
        var joon = given.someone();
        join(joon);
        var heard = given.now().plus(Bookmark.SETTLING);
        said(project, heard.plusSeconds(1));

        assertFound(
                stores.updateLog().beyond(new Bookmark(heard, Map.of(project.id(), 1L)), joon.id(), null, 100),
                event(project, 2));
    }

    private void join(User user) {
        var at = given.now();
        var view = new ParticipantView(caller(user).user(), Role.MEMBER, at, null);
        inUnit(() -> {
            var _ = stores.projects().admit(new Participant(project.id(), user.id(), Role.MEMBER, at));
            stores.events().record(project.id(), caller(user), at, new ParticipantJoined(view));
        });
    }

    @Test
    void what_was_said_late_of_an_earlier_time_is_not_passed_over() {
        var start = given.now();
        said(project, start.plusSeconds(20));
        said(project, start.plusSeconds(10));

        assertFound(beyond(new Bookmark(start, Map.of())), event(project, 1), event(project, 2));
        assertFound(beyond(new Bookmark(start, Map.of(project.id(), 1L))), event(project, 2));
    }

    @Test
    void who_is_in_no_project_hears_nothing() {
        var found = stores.updateLog()
                .beyond(new Bookmark(given.now(), Map.of()), given.someone().id(), null, 100);

        assertThat(found).isEqualTo(new Found(List.of(), true, Map.of()));
    }
}
