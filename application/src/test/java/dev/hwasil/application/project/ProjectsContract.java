package dev.hwasil.application.project;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.LastOwner;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.project.Team;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import java.time.Instant;
import java.time.LocalDate;
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
        assertOnlyInUnit(() -> projects().hold(project.id()));
        assertOnlyInUnit(() -> projects().save(project));
        assertOnlyInUnit(() -> projects().delete(project.id(), given.now()));
        assertOnlyInUnit(() -> projects().holdTeam(project.id()));
        assertOnlyInUnit(() -> projects().reassign(participant));
        assertOnlyInUnit(() -> projects().remove(participant));
        assertOnlyInUnit(() -> projects().viewed(project.id(), owner.id(), given.now()));
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

    @Test
    void a_held_project_is_as_it_was_added() {
        assertThat(inUnit(() -> projects().hold(project.id()))).contains(project);
        assertThat(inUnit(() -> projects().hold(new ProjectId(Fresh.id())))).isEmpty();
    }

    @Test
    void a_changed_project_is_found_as_it_was_written() {
        var other = given.project(owner);
        var change = new Project.Change(
                "여름 🌻",
                Edit.to("첫 줄\n둘째 줄"),
                Edit.to(LocalDate.of(2027, 2, 28)),
                Project.Tag.ILLUSTRATION,
                Project.Status.COMPLETED);
        var changed = project.changed(change, given.now());

        inUnit(() -> projects().save(changed));

        assertThat(inUnit(() -> projects().hold(project.id()))).contains(changed);
        assertThat(inUnit(() -> projects().hold(other.id()))).contains(other);
    }

    @Test
    void of_those_who_hold_a_project_each_sees_what_the_one_before_wrote() {
        Race.of(
                8,
                racer -> inUnit(() -> {
                    var held = projects().hold(project.id()).orElseThrow();
                    var change = new Project.Change("project " + racer, Edit.none(), Edit.none(), null, null);
                    projects().save(held.changed(change, held.updatedAt()));
                }));

        assertThat(inUnit(() -> projects().hold(project.id())).orElseThrow().version())
                .isEqualTo(9);
    }

    @Test
    void the_team_is_held_in_the_order_of_joining() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var sora = given.someoneIn(project, Role.VIEWER);

        assertThat(team().participants())
                .extracting(Participant::userId)
                .containsExactly(owner.id(), joon.id(), sora.id());
        assertThat(team().participants()).extracting(Participant::role).contains(Role.OWNER, Role.MEMBER, Role.VIEWER);
        assertThat(inUnit(() -> projects().holdTeam(new ProjectId(Fresh.id()))).participants())
                .isEmpty();
    }

    @Test
    void who_is_given_another_role_has_it_there_only() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var elsewhere = given.project(given.someone());
        var _ = given.participant(joon, elsewhere, Role.VIEWER);

        inUnit(() -> projects().reassign(projects().holdTeam(project.id()).reassigned(joon.id(), Role.EDITOR)));

        assertThat(projects().participant(project.id(), joon.id()).orElseThrow().role())
                .isEqualTo(Role.EDITOR);
        assertThat(projects()
                        .participant(elsewhere.id(), joon.id())
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.VIEWER);
        assertThat(projects()
                        .participant(project.id(), owner.id())
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.OWNER);
    }

    @Test
    void who_is_removed_is_out_and_may_come_again() {
        var joon = given.someoneIn(project, Role.MEMBER);

        inUnit(() -> projects().remove(projects().holdTeam(project.id()).dismissed(joon.id())));

        assertThat(projects().participant(project.id(), joon.id())).isEmpty();
        assertThat(team().participants()).extracting(Participant::userId).containsExactly(owner.id());
        assertThat(admit(joon, Role.VIEWER, given.now())).isTrue();
    }

    @Test
    void when_all_owners_want_to_go_at_once_one_has_to_stay() {
        var owners = new ArrayList<>(List.of(owner));
        for (var i = 0; i < 5; i++) owners.add(given.someoneIn(project, Role.OWNER));

        var gone = Race.results(6, racer -> {
            try {
                inUnit(() -> projects()
                        .remove(projects()
                                .holdTeam(project.id())
                                .dismissed(owners.get(racer).id())));
                return true;
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new LastOwner());
                return false;
            }
        });

        assertThat(gone).containsOnlyOnce(false);
        assertThat(team().participants()).hasSize(1);
    }

    @Test
    void when_a_person_opened_a_project_is_kept() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var at = given.now();

        assertThat(inUnit(() -> projects().viewed(project.id(), joon.id(), at))).isTrue();

        assertThat(projects().participant(project.id(), joon.id()).orElseThrow().lastViewedAt())
                .isEqualTo(at);
        assertThat(projects()
                        .participant(project.id(), owner.id())
                        .orElseThrow()
                        .lastViewedAt())
                .isNull();
        assertThat(inUnit(() -> projects().viewed(project.id(), given.someone().id(), at)))
                .isFalse();
    }

    @Test
    void a_deleted_project_is_gone_with_all_that_is_in_it() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var scene = given.scene(project);
        var image = given.uploaded(scene, ImageType.ART, owner);
        var said = given.comment(new Comment.Place(project.id(), null), joon, "봄!", null);
        var answer = given.comment(new Comment.Place(project.id(), null), joon, "봄.", said);
        var stays = given.project(owner);
        var kept = given.scene(stays);

        assertThat(inUnit(() -> projects().delete(project.id(), given.now()))).isTrue();

        assertThat(inUnit(() -> projects().hold(project.id()))).isEmpty();
        assertThat(projects().participants(project.id(), null, 10).items()).isEmpty();
        assertThat(stores.memberships().of(joon.id(), project.id())).isEmpty();
        assertThat(stores.memberships().of(joon.id(), scene.id())).isEmpty();
        assertThat(stores.projectOverviews().find(owner.id(), project.id())).isEmpty();
        assertThat(stores.imageHistories().find(scene.id(), image.id())).isEmpty();
        assertThat(inUnit(() -> stores.comments().find(answer.id()))).isEmpty();
        assertThat(stores.board().find(stays.id(), kept.id())).isPresent();
        assertThat(inUnit(() -> projects().delete(project.id(), given.now()))).isFalse();
    }

    private Team team() {
        return inUnit(() -> projects().holdTeam(project.id()));
    }
}
