package dev.hwasil.application.activity;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Activities} shows. */
public abstract class ActivitiesContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void events_of_every_kind_are_shown_with_who_did_them() {
        var joon = given.someoneIn(project, Role.MEMBER);
        for (var event : SampleEvents.ofEveryKind(project.id(), owner)) {
            var at = record(joon, event);

            assertThat(stores.activities().of(project.id(), null, 1).items().getFirst())
                    .usingRecursiveComparison()
                    .ignoringFields("seq")
                    .isEqualTo(new Activity(
                            0, refTo(joon), event.type(), event.targetType(), event.targetId(), event, at));
        }
    }

    @Test
    void they_are_read_page_by_page_the_newest_first() {
        for (var i = 0; i < 5; i++) said(project);
        said(given.project(owner));

        var first = stores.activities().of(project.id(), null, 2);
        var second = stores.activities().of(project.id(), 4L, 2);
        var third = stores.activities().of(project.id(), 2L, 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .flatMap(Page::items)
                .extracting(Activity::seq)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void where_nothing_happened_there_is_nothing_to_show() {
        assertThat(stores.activities().of(project.id(), null, 10)).isEqualTo(new Page<>(List.of(), false));
        assertThat(stores.activities().of(new ProjectId(Fresh.id()), null, 10)).isEqualTo(new Page<>(List.of(), false));
    }

    private void said(Project in) {
        var _ = record(in, owner, SampleEvents.commentCreated(in.id(), owner));
    }

    private Instant record(User by, ProjectEvent event) {
        return record(project, by, event);
    }

    private Instant record(Project in, User by, ProjectEvent event) {
        var at = given.now();
        inUnit(() -> stores.events().record(in.id(), caller(by), at, event));
        return at;
    }
}
