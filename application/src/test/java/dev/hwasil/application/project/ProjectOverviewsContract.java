package dev.hwasil.application.project;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectSearch.Order;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ProjectOverviews} shows. */
public abstract class ProjectOverviewsContract extends StoresContract {

    private User owner;

    @BeforeEach
    void openAccount() {
        owner = given.someone();
    }

    @Test
    void all_projects_are_read_page_by_page_the_newest_first_whoever_is_in_them() {
        var projects = List.of(given.project(owner), given.project(given.someone()), given.project(owner));

        var first = stores.projectOverviews().all(null, null, 2);
        var second = stores.projectOverviews().all(null, first.items().getLast().id(), 1);

        assertThat(first.items())
                .extracting(ProjectView::id)
                .containsExactly(projects.get(2).id(), projects.get(1).id());
        assertThat(first.hasMore()).isTrue();
        assertThat(second.items()).containsExactly(find(owner, projects.get(0)).project());
    }

    @Test
    void all_projects_are_found_by_what_was_said_of_them() {
        var part = Fresh.name("part");
        var byName = titled("a " + part.toUpperCase(Locale.ROOT), null);
        var byDescription = titled("b", "x\n" + part + "y");
        var _ = titled("c", null);

        assertThat(stores.projectOverviews().all(part, null, 9).items())
                .extracting(ProjectView::id)
                .containsExactly(byDescription, byName);
        assertThat(stores.projectOverviews().all(part + "%", null, 9).items()).isEmpty();
    }

    private ProjectId titled(String name, @Nullable String description) {
        var at = given.now();
        var project = new Project(
                new ProjectId(Fresh.id()),
                given.studio(owner).id(),
                owner.id(),
                name,
                description,
                null,
                Project.Tag.STORYBOARD,
                Project.Status.ACTIVE,
                1,
                at,
                at);
        inUnit(() -> stores.projects().add(project, new Participant(project.id(), owner.id(), Role.OWNER, at)));
        return project.id();
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
                .isEqualTo(new ProjectOverview(
                        ProjectView.started(project, refTo(owner)), Role.OWNER, false, project.createdAt(), List.of()));
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
    void its_newest_artworks_are_the_current_ones_of_all_its_scenes_the_newest_first_and_not_many() {
        var project = given.project(owner);
        var scenes = List.of(given.scene(project), given.scene(project), given.scene(project));
        var _ = given.uploaded(given.scene(given.project(owner)), ImageType.ART, owner);
        var newest = new ArrayList<ArtworkId>();
        for (var type : List.of(ImageType.LINEART, ImageType.ART)) {
            for (var scene : scenes) {
                newest.addFirst(
                        given.uploaded(scene, type, owner).current().artwork().id());
            }
        }
        assertThat(find(owner, project).newest()).isEqualTo(newest.subList(0, ProjectOverview.PREVIEWS));

        var redrawn = given.uploaded(scenes.getLast(), ImageType.ART, owner);

        newest.set(0, redrawn.current().artwork().id());
        assertThat(find(owner, project).newest()).isEqualTo(newest.subList(0, ProjectOverview.PREVIEWS));
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
    void what_one_does_oneself_is_no_news() {
        var project = given.project(owner);
        var joon = given.someoneIn(project, Role.MEMBER);
        said(project, owner);

        assertThat(find(owner, project).hasUpdates()).isFalse();
        said(project, joon);
        said(project, owner);
        said(project, owner);
        assertThat(find(owner, project).hasUpdates()).isTrue();
        assertThat(find(joon, project).hasUpdates()).isTrue();
    }

    @Test
    void what_happened_before_one_looked_or_came_is_no_news() {
        var project = given.project(owner);
        var joon = given.someoneIn(project, Role.MEMBER);
        said(project, joon);
        inUnit(() -> stores.projects().viewed(project.id(), owner.id(), given.now()));
        var late = given.someoneIn(project, Role.MEMBER);

        assertThat(find(owner, project).hasUpdates()).isFalse();
        assertThat(find(late, project).hasUpdates()).isFalse();
        said(project, owner);
        assertThat(find(owner, project).hasUpdates()).isFalse();
        said(project, joon);
        assertThat(find(owner, project).hasUpdates()).isTrue();
        assertThat(find(late, project).hasUpdates()).isTrue();
    }

    @Test
    void when_something_last_happened_is_known() {
        var project = given.project(owner);
        assertThat(find(owner, project).lastEventAt()).isEqualTo(project.createdAt());

        var at = said(project, owner);

        assertThat(find(owner, project).lastEventAt()).isEqualTo(at);
    }

    @Test
    void projects_are_found_by_status_and_tag() {
        var active = named("봄", Project.Status.ACTIVE, Project.Tag.STORYBOARD, null);
        var archived = named("여름", Project.Status.ARCHIVED, Project.Tag.STORYBOARD, null);
        var drawn = named("가을", Project.Status.ACTIVE, Project.Tag.ILLUSTRATION, null);

        assertThat(ids(new ProjectSearch(Project.Status.ACTIVE, null, null, Order.NEWEST)))
                .containsExactly(drawn, active);
        assertThat(ids(new ProjectSearch(null, Project.Tag.STORYBOARD, null, Order.NEWEST)))
                .containsExactly(archived, active);
        assertThat(ids(new ProjectSearch(Project.Status.ACTIVE, Project.Tag.STORYBOARD, null, Order.NEWEST)))
                .containsExactly(active);
        assertThat(ids(new ProjectSearch(Project.Status.COMPLETED, null, null, Order.NEWEST)))
                .isEmpty();
    }

    @Test
    void projects_are_found_by_what_stands_in_name_or_description_letter_by_letter() {
        var percent = named("100% 완성", null);
        var underscored = named("a_b", "Ärger\\mit 'Zeichen'");
        var plain = named("aXb", "1000 완성");

        assertThat(found("100%")).containsExactly(percent);
        assertThat(found("a_b")).containsExactly(underscored);
        assertThat(found("A_B")).containsExactly(underscored);
        assertThat(found("완성")).containsExactly(plain, percent);
        assertThat(found("ÄRGER\\")).containsExactly(underscored);
        assertThat(found("'")).containsExactly(underscored);
        assertThat(found("%")).containsExactly(percent);
        assertThat(found("없음")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void in_every_order_projects_are_read_page_by_page_each_once(Order order) {
        var days = new LocalDate[] {LocalDate.of(2027, 5, 1), null, LocalDate.of(2027, 1, 1), null, null};
        var names = List.of("나", "가", "b", "B", "가");
        for (var i = 0; i < 5; i++) {
            var _ = named(names.get(i), Project.Status.ACTIVE, Project.Tag.STORYBOARD, null, days[i]);
        }
        var search = new ProjectSearch(null, null, null, order);
        var all = read(search);
        said(project(all.getLast()), owner);
        said(project(all.get(2)), owner);

        var paged = new ArrayList<ProjectOverview>();
        ProjectSearch.Place place = null;
        Page<ProjectOverview> page;
        do {
            page = stores.projectOverviews().of(owner.id(), search, place, 2);
            paged.addAll(page.items());
            place = order.placeOf(page.items().getLast());
        } while (page.hasMore());

        assertThat(paged).containsExactlyElementsOf(read(search)).hasSize(5);
        assertThat(paged).extracting(overview -> shown(order, overview)).isSortedAccordingTo(Comparator.naturalOrder());
    }

    /** What the order compares, so that it can be compared here. */
    private static String shown(Order order, ProjectOverview overview) {
        return switch (order) {
            case NEWEST -> "" + (Long.MAX_VALUE - overview.project().createdAt().toEpochMilli());
            case UPDATED -> "" + (Long.MAX_VALUE - overview.lastEventAt().toEpochMilli());
            case NAME -> overview.project().name().toLowerCase(Locale.ROOT);
            case DEADLINE ->
                Objects.requireNonNullElse(overview.project().deadline(), LocalDate.of(9999, 1, 1))
                        .toString();
        };
    }

    @Test
    void a_list_goes_on_after_a_project_that_is_gone() {
        var last = named("가", null);
        var gone = named("나", null);
        var first = named("다", null);
        var page = stores.projectOverviews().of(owner.id(), ProjectSearch.ALL, null, 2);
        inUnit(() -> stores.projects().delete(gone, given.now()));

        assertThat(page.items()).extracting(overview -> overview.project().id()).containsExactly(first, gone);
        assertThat(stores.projectOverviews()
                        .of(owner.id(), ProjectSearch.ALL, lastOf(page), 2)
                        .items())
                .extracting(overview -> overview.project().id())
                .containsExactly(last);
    }

    private Instant said(Project project, User by) {
        return said(project.id(), by);
    }

    private Instant said(ProjectId project, User by) {
        var at = given.now();
        inUnit(() -> stores.events().record(project, caller(by), at, SampleEvents.commentCreated(project, by)));
        return at;
    }

    private static ProjectId project(ProjectOverview overview) {
        return overview.project().id();
    }

    private List<ProjectOverview> read(ProjectSearch search) {
        return stores.projectOverviews().of(owner.id(), search, null, 100).items();
    }

    private List<ProjectId> ids(ProjectSearch search) {
        return read(search).stream().map(ProjectOverviewsContract::project).toList();
    }

    private List<ProjectId> found(String text) {
        return ids(new ProjectSearch(null, null, text, Order.NEWEST));
    }

    private ProjectId named(String name, @Nullable String description) {
        return named(name, Project.Status.ACTIVE, Project.Tag.STORYBOARD, description);
    }

    private ProjectId named(String name, Project.Status status, Project.Tag tag, @Nullable String description) {
        return named(name, status, tag, description, null);
    }

    private ProjectId named(
            String name,
            Project.Status status,
            Project.Tag tag,
            @Nullable String description,
            @Nullable LocalDate deadline) {
        var at = given.now();
        var project = new Project(
                new ProjectId(Fresh.id()),
                given.studio(owner).id(),
                owner.id(),
                name,
                description,
                deadline,
                tag,
                status,
                1,
                at,
                at);
        inUnit(() -> stores.projects().add(project, new Participant(project.id(), owner.id(), Role.OWNER, at)));
        return project.id();
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

        var first = stores.projectOverviews().of(owner.id(), ProjectSearch.ALL, null, 4);
        var second = stores.projectOverviews().of(owner.id(), ProjectSearch.ALL, lastOf(first), 4);

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

        var first = stores.projectOverviews().of(owner.id(), ProjectSearch.ALL, null, 3);
        var second = stores.projectOverviews().of(owner.id(), ProjectSearch.ALL, lastOf(first), 3);

        assertThat(List.of(first, second)).flatMap(Page::items).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void each_on_a_page_is_seen_as_it_is_seen_alone() {
        var project = given.project(owner);
        var _ = given.uploaded(given.scene(project), ImageType.ART, owner);

        assertThat(read(ProjectSearch.ALL)).containsExactly(find(owner, project));
    }

    @Test
    void their_state_stays_while_nothing_happens_in_them() {
        var project = given.project(owner);
        var before = stores.projectOverviews().state(owner.id()).projects();

        var somebody = given.someone();
        said(given.project(somebody), somebody);

        assertThat(stores.projectOverviews().state(owner.id()).projects()).isEqualTo(before);
        assertThat(stores.projectOverviews().state(somebody.id()).projects()).isNotEqualTo(before);
        assertThat(find(owner, project)).isNotNull();
    }

    @Test
    void their_state_is_another_after_whatever_changes_them() {
        var project = given.project(owner);
        var joon = given.someoneIn(project, Role.MEMBER);
        var states = new ArrayList<ProjectOverviews.State>();
        states.add(stores.projectOverviews().state(joon.id()));

        said(project, owner);
        states.add(stores.projectOverviews().state(joon.id()));
        inUnit(() -> {
            var _ = stores.projects().viewed(project.id(), joon.id(), given.now());
        });
        states.add(stores.projectOverviews().state(joon.id()));
        inUnit(() -> {
            var _ = stores.projects().holdTeam(project.id());
            stores.projects().reassign(new Participant(project.id(), joon.id(), Role.EDITOR, given.now()));
        });
        states.add(stores.projectOverviews().state(joon.id()));
        var _ = given.participant(joon, given.project(owner), Role.VIEWER);
        states.add(stores.projectOverviews().state(joon.id()));

        assertThat(states).doesNotHaveDuplicates();
    }

    private ProjectOverview find(User viewer, Project project) {
        return stores.projectOverviews().find(viewer.id(), project.id()).orElseThrow();
    }

    private static ProjectSearch.Place lastOf(Page<ProjectOverview> page) {
        return ProjectSearch.ALL.order().placeOf(page.items().getLast());
    }
}
