package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import java.util.Comparator;
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
    public Optional<ProjectOverview> find(UserId viewer, ProjectId project) {
        var tables = work.read();
        return tables.participants().stream()
                .filter(participant -> participant.userId().equals(viewer)
                        && participant.projectId().equals(project))
                .map(participant -> overview(tables, participant))
                .findFirst();
    }

    @Override
    public Page<ProjectOverview> of(UserId viewer, @Nullable ProjectId after, int limit) {
        var tables = work.read();
        var overviews = tables.participants().stream()
                .filter(participant -> participant.userId().equals(viewer))
                .map(participant -> overview(tables, participant))
                .sorted(Comparator.comparing(
                                (ProjectOverview overview) -> overview.project().createdAt())
                        .thenComparing(overview -> overview.project().id().value())
                        .reversed())
                .toList();
        return after == null
                ? Pages.first(overviews, limit)
                : Pages.after(overviews, overview -> overview.project().id().equals(after), limit);
    }

    private static ProjectOverview overview(Tables tables, Participant viewer) {
        var project = Objects.requireNonNull(tables.projects().get(viewer.projectId()));
        var hasUpdates = tables.events().stream()
                .anyMatch(event -> event.project().equals(project.id())
                        && !event.actor().id().equals(viewer.userId())
                        && event.at().isAfter(viewer.joinedAt()));
        return new ProjectOverview(view(tables, project), viewer.role(), hasUpdates);
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
                cover(tables, project.id()),
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }

    private static @Nullable ArtworkId cover(Tables tables, ProjectId project) {
        return tables.images().values().stream()
                .filter(image -> Objects.requireNonNull(tables.scenes().get(image.sceneId()))
                        .projectId()
                        .equals(project))
                .map(Image::current)
                .max(Comparator.comparing(Image.Version::uploadedAt))
                .map(version -> version.artwork().id())
                .orElse(null);
    }
}
