package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a project in one of the caller's studios; the caller becomes its first owner. */
public final class StartProject {

    /**
     * What is started.
     *
     * @param studio null for the caller's first studio
     */
    public record Command(Caller actor, @Nullable StudioId studio, Project.Outline outline) {}

    private final UnitOfWork work;
    private final Users users;
    private final Studios studios;
    private final Projects projects;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs the accounts, and where studios and projects are kept. */
    public StartProject(
            UnitOfWork work, Users users, Studios studios, Projects projects, Ids ids, InstantSource clock) {
        this.work = work;
        this.users = users;
        this.studios = studios;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new project.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the studio is not the caller's
     */
    public ProjectOverview handle(Command command) {
        return work.perform(() -> {
            var _ = users.hold(command.actor());
            var studio = studioOf(command);
            var now = clock.instant();
            var project = Project.started(
                    new ProjectId(ids.next()), studio.id(), command.actor().id(), command.outline(), now);
            projects.add(project, new Participant(project.id(), command.actor().id(), Role.OWNER, now));
            return new ProjectOverview(
                    ProjectView.started(project, command.actor().user()), Role.OWNER, false, now, List.of());
        });
    }

    private Studio studioOf(Command command) {
        var own = studios.of(command.actor().id());
        return own.stream()
                .filter(studio -> command.studio() == null || studio.id().equals(command.studio()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("/studioId", "Must be one of your studios."));
    }
}
