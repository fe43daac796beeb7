package dev.hwasil.application.project;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProjectOverviews} shows. */
public abstract class ProjectOverviewsContract extends StoresContract {

    private User owner;

    @BeforeEach
    void openAccount() {
        owner = given.someone();
    }

    @Test
    void a_project_shows_all_that_was_said_of_it() {
        var at = given.now();
        var project = new Project(
                new ProjectId(Fresh.id()),
                given.studio(owner).id(),
                owner.id(),
                "봄의 콘티 🌸",
                "첫 줄\n둘째 줄",
                LocalDate.of(2027, 2, 28),
                Project.Tag.ILLUSTRATION,
                Project.Status.COMPLETED,
                7,
                at,
                at.plusSeconds(1));
        inUnit(() -> stores.projects().add(project, new Participant(project.id(), owner.id(), Role.OWNER, at)));

        assertThat(find(owner, project).project())
                .isEqualTo(new ProjectView(
                        project.id(),
                        project.studioId(),
                        refTo(owner),
                        "봄의 콘티 🌸",
                        "첫 줄\n둘째 줄",
                        LocalDate.of(2027, 2, 28),
                        Project.Tag.ILLUSTRATION,
                        Project.Status.COMPLETED,
                        0,
                        1,
                        null,
                        7,
                        at,
                        at.plusSeconds(1)));
    }

    @Test
    void a_new_project_has_just_its_owner_and_no_news() {
        var project = given.project(owner);

        assertThat(find(owner, project))
                .isEqualTo(new ProjectOverview(ProjectView.started(project, refTo(owner)), Role.OWNER, false));
    }

    @Test
    void each_sees_it_in_their_own_role() {
        var project = given.project(owner);
        var viewer = given.someoneIn(project, Role.VIEWER);

        assertThat(find(owner, project).myRole()).isEqualTo(Role.OWNER);
        assertThat(find(viewer, project).myRole()).isEqualTo(Role.VIEWER);
    }

    @Test
    void it_counts_its_own_scenes_and_people() {
        var project = given.project(owner);
        for (var i = 0; i < 3; i++) {
            var _ = given.scene(project);
            var _ = given.someoneIn(project, Role.MEMBER);
        }
        var another = given.project(owner);
        var _ = given.scene(another);

        assertThat(find(owner, project).project().sceneCount()).isEqualTo(3);
        assertThat(find(owner, project).project().participantCount()).isEqualTo(4);
    }

    @Test
    void its_cover_is_its_newest_artwork() {
        var project = given.project(owner);
        var first = given.scene(project);
        var second = given.scene(project);

        var _ = given.uploaded(given.scene(given.project(owner)), ImageType.ART, owner);
        assertThat(find(owner, project).project().cover()).isNull();

        var lineart = given.uploaded(second, ImageType.LINEART, owner);
        assertThat(find(owner, project).project().cover())
                .isEqualTo(lineart.current().artwork().id());

        var art = given.uploaded(first, ImageType.ART, owner);
        assertThat(find(owner, project).project().cover())
                .isEqualTo(art.current().artwork().id());

        var redrawn = given.uploaded(second, ImageType.LINEART, owner);
        assertThat(find(owner, project).project().cover())
                .isEqualTo(redrawn.current().artwork().id());
    }

    @Test
    void what_somebody_else_does_is_news() {
        var project = given.project(owner);
        var joon = given.someoneIn(project, Role.MEMBER);

        inUnit(() -> stores.events()
                .record(project.id(), caller(joon), given.now(), SampleEvents.commentCreated(project.id(), joon)));

        assertThat(find(owner, project).hasUpdates()).isTrue();
    }

    @Test
    void who_is_not_in_it_does_not_see_it() {
        var project = given.project(owner);

        assertThat(stores.projectOverviews().find(given.someone().id(), project.id()))
                .isEmpty();
        assertThat(stores.projectOverviews().find(owner.id(), new ProjectId(Fresh.id())))
                .isEmpty();
    }

    @Test
    void a_person_sees_their_projects_page_by_page_the_newest_first() {
        var projects = new ArrayList<ProjectId>();
        for (var i = 0; i < 5; i++) projects.addFirst(given.project(owner).id());
        var joined = given.project(given.someone());
        var _ = given.participant(owner, joined, Role.VIEWER);
        projects.addFirst(joined.id());
        var _ = given.project(given.someone());

        var first = stores.projectOverviews().of(owner.id(), null, 4);
        var second = stores.projectOverviews().of(owner.id(), idOfLast(first), 4);

        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(List.of(first, second))
                .flatMap(Page::items)
                .extracting(overview -> overview.project().id())
                .containsExactlyElementsOf(projects);
        assertThat(first.items().getFirst().myRole()).isEqualTo(Role.VIEWER);
    }

    @Test
    void projects_that_were_started_at_the_same_instant_are_read_once_all_the_same() {
        var studio = given.studio(owner);
        var at = given.now();
        var outline = new Project.Outline("봄", null, null, Project.Tag.STORYBOARD);
        for (var i = 0; i < 5; i++) {
            var project = Project.started(new ProjectId(Fresh.id()), studio.id(), owner.id(), outline, at);
            var first = new Participant(project.id(), owner.id(), Role.OWNER, at);
            inUnit(() -> stores.projects().add(project, first));
        }

        var first = stores.projectOverviews().of(owner.id(), null, 3);
        var second = stores.projectOverviews().of(owner.id(), idOfLast(first), 3);

        assertThat(List.of(first, second)).flatMap(Page::items).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void each_on_a_page_is_seen_as_it_is_seen_alone() {
        var project = given.project(owner);
        var _ = given.uploaded(given.scene(project), ImageType.ART, owner);

        assertThat(stores.projectOverviews().of(owner.id(), null, 10).items()).containsExactly(find(owner, project));
    }

    private ProjectOverview find(User viewer, Project project) {
        return stores.projectOverviews().find(viewer.id(), project.id()).orElseThrow();
    }

    private static ProjectId idOfLast(Page<ProjectOverview> page) {
        return page.items().getLast().project().id();
    }
}
