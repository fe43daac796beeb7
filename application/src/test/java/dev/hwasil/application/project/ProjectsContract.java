package dev.hwasil.application.project;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Projects} does. How projects are read, {@link ProjectOverviewsContract} says. */
public abstract class ProjectsContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void a_project_has_its_first_participant() {
        var first = new ParticipantView(refTo(owner), Role.OWNER, project.createdAt(), null);

        assertThat(projects().participants(project.id(), null, 10)).isEqualTo(new Page<>(List.of(first), false));
    }

    @Test
    void who_is_let_in_is_in() {
        var joon = given.someone();
        var at = given.now();

        var joined = admit(joon, Role.MEMBER, at);

        assertThat(joined).isTrue();
        assertThat(projects().participants(project.id(), null, 10).items())
                .last()
                .isEqualTo(new ParticipantView(refTo(joon), Role.MEMBER, at, null));
    }

    @Test
    void who_is_in_already_keeps_role_and_time() {
        var before = projects().participants(project.id(), null, 10);

        var joined = admit(owner, Role.VIEWER, given.now());

        assertThat(joined).isFalse();
        assertThat(projects().participants(project.id(), null, 10)).isEqualTo(before);
    }

    @Test
    void of_racing_admissions_of_one_person_one_lets_them_in() {
        var joon = given.someone();
        var at = given.now();

        var joined = Race.results(8, _ -> admit(joon, Role.MEMBER, at));

        assertThat(joined).containsOnlyOnce(true);
        assertThat(projects().participants(project.id(), null, 10).items()).hasSize(2);
    }

    @Test
    void participants_are_read_page_by_page_in_the_order_of_joining() {
        var everybody = new ArrayList<>(List.of(owner.id()));
        for (var i = 0; i < 6; i++)
            everybody.add(given.someoneIn(project, Role.MEMBER).id());
        var _ = given.project(given.someone());

        var first = projects().participants(project.id(), null, 3);
        var second = projects().participants(project.id(), idOfLast(first), 3);
        var third = projects().participants(project.id(), idOfLast(second), 3);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .flatMap(Page::items)
                .extracting(participant -> participant.user().id())
                .containsExactlyElementsOf(everybody);
    }

    @Test
    void who_joined_at_the_same_instant_is_read_once_all_the_same() {
        var at = given.now();
        for (var i = 0; i < 4; i++)
            assertThat(admit(given.someone(), Role.MEMBER, at)).isTrue();

        var first = projects().participants(project.id(), null, 3);
        var second = projects().participants(project.id(), idOfLast(first), 3);

        assertThat(List.of(first, second)).flatMap(Page::items).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a_project_that_never_was_has_nobody_in_it() {
        assertThat(projects().participants(new ProjectId(Fresh.id()), null, 10))
                .isEqualTo(new Page<>(List.of(), false));
    }

    @Test
    void projects_change_only_in_a_unit() {
        var participant = new Participant(project.id(), given.someone().id(), Role.MEMBER, given.now());

        assertOnlyInUnit(() -> projects().add(project, participant));
        assertOnlyInUnit(() -> projects().admit(participant));
    }

    private Projects projects() {
        return stores.projects();
    }

    private boolean admit(User user, Role role, Instant at) {
        return inUnit(() -> projects().admit(new Participant(project.id(), user.id(), role, at)));
    }

    private static UserId idOfLast(Page<ParticipantView> page) {
        return page.items().getLast().user().id();
    }
}
