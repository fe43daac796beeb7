package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.project.ProjectSearch.Place;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Projects as their participants see them, in memory. */
public final class InMemoryProjectOverviews implements ProjectOverviews {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryProjectOverviews(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public State state(UserId viewer) {
        var tables = work.read();
        var mine = tables.participants().stream()
                .filter(participant -> participant.userId().equals(viewer))
                .map(participant -> overview(tables, participant))
                .toList();
        return new State(mine.toString(), tables.people());
    }

    @Override
    public Optional<ProjectOverview> find(UserId viewer, ProjectId project) {
        var tables = work.read();
        return tables.participants().stream()
                .filter(participant -> participant.userId().equals(viewer)
                        && participant.projectId().equals(project))
                .map(participant -> overview(tables, participant))
                .findFirst();
    }

    @Override
    public Page<ProjectOverview> of(UserId viewer, ProjectSearch search, @Nullable Place after, int limit) {
        var tables = work.read();
        var order = order(search.order());
        var overviews = tables.participants().stream()
                .filter(participant -> participant.userId().equals(viewer))
                .map(participant -> overview(tables, participant))
                .filter(overview -> isFound(search, overview.project()))
                .filter(overview ->
                        after == null || order.compare(search.order().placeOf(overview), after) > 0)
                .sorted(Comparator.comparing(search.order()::placeOf, order))
                .toList();
        return Pages.first(overviews, limit);
    }

    @Override
    public Page<ProjectView> all(@Nullable String text, @Nullable ProjectId after, int limit) {
        var tables = work.read();
        var found = tables.projects().values().stream()
                .map(project -> view(tables, project))
                .filter(project -> text == null || has(project.name(), text) || has(project.description(), text))
                .sorted(Comparator.comparing(
                                (ProjectView project) -> project.id().value())
                        .reversed())
                .toList();
        return after == null
                ? Pages.first(found, limit)
                : Pages.after(found, project -> project.id().equals(after), limit);
    }

    private static boolean isFound(ProjectSearch search, ProjectView project) {
        return (search.status() == null || search.status() == project.status())
                && (search.tag() == null || search.tag() == project.tag())
                && (search.text() == null
                        || has(project.name(), search.text())
                        || has(project.description(), search.text()));
    }

    private static boolean has(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Comparator<Place> order(ProjectSearch.Order order) {
        Comparator<Place> byKey = switch (order) {
            case NEWEST -> Comparator.comparing(Place::key);
            case UPDATED ->
                Comparator.comparing((Place place) -> Instant.parse(place.key()))
                        .reversed();
            case NAME ->
                Comparator.comparing(
                        place -> place.key().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                        Arrays::compareUnsigned);
            case DEADLINE ->
                Comparator.comparing(place -> place.key().isEmpty() ? LocalDate.MAX : LocalDate.parse(place.key()));
        };
        return byKey.thenComparing(
                Comparator.comparing((Place place) -> place.project().value()).reversed());
    }

    private static ProjectOverview overview(Tables tables, Participant viewer) {
        var project = Objects.requireNonNull(tables.projects().get(viewer.projectId()));
        var seen = Objects.requireNonNull(tables.views().get(new Tables.Place(project.id(), viewer.userId())));
        var events = tables.events().stream()
                .filter(event -> event.project().equals(project.id()))
                .toList();
        var hasUpdates = events.stream()
                .anyMatch(
                        event -> event.seq() > seen.seq() && !event.actor().id().equals(viewer.userId()));
        var lastEventAt =
                events.isEmpty() ? project.createdAt() : events.getLast().at();
        return new ProjectOverview(
                view(tables, project), viewer.role(), hasUpdates, lastEventAt, newest(tables, project.id()));
    }

    private static ProjectView view(Tables tables, Project project) {
        var scenes = tables.scenes().values().stream()
                .filter(scene -> scene.projectId().equals(project.id()));
        var participants = tables.participants().stream()
                .filter(participant -> participant.projectId().equals(project.id()));
        return new ProjectView(
                project.id(),
                project.studioId(),
                tables.person(project.creator()),
                project.name(),
                project.description(),
                project.deadline(),
                project.tag(),
                project.status(),
                (int) scenes.count(),
                (int) participants.count(),
                newest(tables, project.id()).stream().findFirst().orElse(null),
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }

    private static List<ArtworkId> newest(Tables tables, ProjectId project) {
        return tables.images().values().stream()
                .filter(image -> Objects.requireNonNull(tables.scenes().get(image.sceneId()))
                        .projectId()
                        .equals(project))
                .map(Image::current)
                .sorted(Comparator.comparing(Image.Version::uploadedAt).reversed())
                .limit(ProjectOverview.PREVIEWS)
                .map(version -> version.artwork().id())
                .toList();
    }
}
