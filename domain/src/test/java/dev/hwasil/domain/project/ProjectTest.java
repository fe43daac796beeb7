package dev.hwasil.domain.project;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProjectTest {

    private static final StudioId STUDIO = new StudioId(Fresh.id());
    private static final LocalDate DEADLINE = LocalDate.of(2027, 4, 1);
    private static final Instant LATER = PinnedClock.START.plusSeconds(1);

    @Test
    void a_new_project_is_active_at_version_1() {
        var id = new ProjectId(Fresh.id());
        var outline = new Project.Outline("봄", "꽃이 핀다", DEADLINE, Project.Tag.ILLUSTRATION);

        assertThat(Project.started(id, STUDIO, MINA.id(), outline, PinnedClock.START))
                .isEqualTo(new Project(
                        id,
                        STUDIO,
                        MINA.id(),
                        "봄",
                        "꽃이 핀다",
                        DEADLINE,
                        Project.Tag.ILLUSTRATION,
                        Project.Status.ACTIVE,
                        1,
                        PinnedClock.START,
                        PinnedClock.START));
    }

    @Test
    void an_empty_description_is_none() {
        assertThat(project(Project.Status.ACTIVE, "").description()).isNull();
    }

    @Test
    void a_change_touches_what_it_speaks_of() {
        var project = project(Project.Status.ACTIVE, "꽃이 핀다");

        var renamed = project.changed(change("여름", Edit.none(), null), LATER);
        var emptied = renamed.changed(change(null, Edit.cleared(), null), LATER);

        assertThat(renamed)
                .extracting(Project::name, Project::description, Project::deadline, Project::tag)
                .containsExactly("여름", "꽃이 핀다", DEADLINE, Project.Tag.ILLUSTRATION);
        assertThat(renamed).extracting(Project::version, Project::updatedAt).containsExactly(2, LATER);
        assertThat(emptied).extracting(Project::name, Project::description).containsExactly("여름", null);
        assertThat(emptied.version()).isEqualTo(3);
    }

    @Test
    void a_change_that_says_nothing_new_changes_nothing() {
        var project = project(Project.Status.ACTIVE, null);

        assertThat(project.changed(change("봄", Edit.cleared(), Project.Status.ACTIVE), LATER))
                .isEqualTo(project);
    }

    @Test
    void an_archived_project_takes_a_change_of_its_status_alone() {
        var archived = project(Project.Status.ARCHIVED, null);

        assertThat(archived.changed(change(null, Edit.none(), Project.Status.ACTIVE), LATER)
                        .status())
                .isEqualTo(Project.Status.ACTIVE);
        assertThat(refusalOf(() -> archived.changed(change("여름", Edit.none(), null), LATER)))
                .isEqualTo(new ProjectArchived());
        assertThat(refusalOf(() -> archived.changed(change(null, Edit.cleared(), Project.Status.ACTIVE), LATER)))
                .isEqualTo(new ProjectArchived());
    }

    private static Project.Change change(
            @Nullable String name, Edit<String> description, Project.@Nullable Status status) {
        return new Project.Change(name, description, Edit.none(), null, status);
    }

    private static Project project(Project.Status status, @Nullable String description) {
        var outline = new Project.Outline("봄", description, DEADLINE, Project.Tag.ILLUSTRATION);
        var started = Project.started(new ProjectId(Fresh.id()), STUDIO, MINA.id(), outline, PinnedClock.START);
        return new Project(
                started.id(),
                STUDIO,
                started.creator(),
                started.name(),
                started.description(),
                started.deadline(),
                started.tag(),
                status,
                1,
                started.createdAt(),
                started.updatedAt());
    }
}
