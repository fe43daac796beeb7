package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.application.store.Tables.Place;
import dev.hwasil.application.store.Tables.View;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Team;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects in memory. */
public final class InMemoryProjects implements Projects {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryProjects(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Project project, Participant first) {
        work.change().projects().put(project.id(), project);
        var _ = admit(first);
    }

    @Override
    public Optional<Project> hold(ProjectId project) {
        return Optional.ofNullable(work.change().projects().get(project));
    }

    @Override
    public void save(Project project) {
        work.change().projects().put(project.id(), project);
    }

    @Override
    public boolean delete(ProjectId project, Instant at) {
        var isThere = work.change().projects().containsKey(project);
        work.change().remove(project);
        return isThere;
    }

    @Override
    public boolean admit(Participant participant) {
        var tables = work.change();
        var place = new Place(participant.projectId(), participant.userId());
        if (tables.views().containsKey(place)) return false;
        tables.participants().add(participant);
        tables.views().put(place, new View(null, tables.head(participant.projectId())));
        return true;
    }

    @Override
    public Team holdTeam(ProjectId project) {
        return new Team(of(work.change(), project).toList());
    }

    @Override
    public void reassign(Participant participant) {
        work.change().participants().replaceAll(other -> isSame(other, participant) ? participant : other);
    }

    @Override
    public void remove(Participant participant) {
        var tables = work.change();
        tables.participants().removeIf(other -> isSame(other, participant));
        tables.views().remove(new Place(participant.projectId(), participant.userId()));
    }

    private static boolean isSame(Participant one, Participant other) {
        return one.projectId().equals(other.projectId()) && one.userId().equals(other.userId());
    }

    @Override
    public boolean viewed(ProjectId project, UserId user, Instant at) {
        var seen = new View(at, work.change().head(project));
        return work.change().views().computeIfPresent(new Place(project, user), (_, _) -> seen) != null;
    }

    @Override
    public Optional<ParticipantView> participant(ProjectId project, UserId user) {
        var tables = work.read();
        return of(tables, project)
                .filter(participant -> participant.userId().equals(user))
                .map(participant -> view(tables, participant))
                .findFirst();
    }

    @Override
    public Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit) {
        var tables = work.read();
        var views = of(tables, project)
                .map(participant -> view(tables, participant))
                .toList();
        return after == null
                ? Pages.first(views, limit)
                : Pages.after(views, view -> view.user().id().equals(after), limit);
    }

    private static Stream<Participant> of(Tables tables, ProjectId project) {
        return tables.participants().stream()
                .filter(participant -> participant.projectId().equals(project))
                .sorted(Comparator.comparing(Participant::joinedAt)
                        .thenComparing(participant -> participant.userId().value()));
    }

    private static ParticipantView view(Tables tables, Participant participant) {
        var place = new Place(participant.projectId(), participant.userId());
        return new ParticipantView(
                tables.person(participant.userId()),
                participant.role(),
                participant.joinedAt(),
                Objects.requireNonNull(tables.views().get(place)).at());
    }
}
