package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.version.Basis;
import java.time.InstantSource;

/** Changes what a project says of itself, or where it stands. */
public final class UpdateProject {

    /** What of which project. */
    public record Command(Caller actor, ProjectId project, Basis basis, Project.Change change) {}

    private final UnitOfWork work;
    private final Access access;
    private final Projects projects;
    private final ProjectOverviews overviews;
    private final Events events;
    private final InstantSource clock;

    /** Needs where projects are kept. */
    public UpdateProject(
            UnitOfWork work,
            Access access,
            Projects projects,
            ProjectOverviews overviews,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.projects = projects;
        this.overviews = overviews;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The project as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code stale-version} when it was changed meanwhile,
     *     {@code conflict} when it is archived and more than its status is to change
     */
    public ProjectOverview handle(Command command) {
        return work.perform(() -> {
            var project = projects.hold(command.project()).orElseThrow(() -> new NoSuchProject().asException());
            access.requireEvenIfArchived(command.actor(), Permission.EDIT_PROJECT, command.project());
            command.basis().require(project.version());

            var now = clock.instant();
            var changed = project.changed(command.change(), now);
            if (changed.equals(project)) return overview(command);
            projects.save(changed);
            events.record(
                    project.id(),
                    command.actor(),
                    now,
                    new ProjectUpdated(overview(command).project()));
            return overview(command);
        });
    }

    private ProjectOverview overview(Command command) {
        return overviews.find(command.actor().id(), command.project()).orElseThrow();
    }
}
