package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import java.util.Comparator;
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
        work.change().participants().add(first);
    }

    @Override
    public boolean admit(Participant participant) {
        var participants = work.change().participants();
        var isIn = participants.stream()
                .anyMatch(other -> other.projectId().equals(participant.projectId())
                        && other.userId().equals(participant.userId()));
        if (!isIn) participants.add(participant);
        return !isIn;
    }

    @Override
    public Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit) {
        var tables = work.read();
        var views = tables.participants().stream()
                .filter(participant -> participant.projectId().equals(project))
                .sorted(Comparator.comparing(Participant::joinedAt)
                        .thenComparing(participant -> participant.userId().value()))
                .map(participant -> new ParticipantView(
                        tables.person(participant.userId()), participant.role(), participant.joinedAt(), null))
                .toList();
        return after == null
                ? Pages.first(views, limit)
                : Pages.after(views, view -> view.user().id().equals(after), limit);
    }
}
