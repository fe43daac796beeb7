package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.ProjectId;
import java.time.InstantSource;

/** Notes that the caller has opened a project: what has happened there so far is no news to them any more. */
public final class MarkProjectViewed {

    /** Who opened which project. */
    public record Command(Caller actor, ProjectId project) {}

    private final UnitOfWork work;
    private final Projects projects;
    private final InstantSource clock;

    /** Needs where projects are kept. */
    public MarkProjectViewed(UnitOfWork work, Projects projects, InstantSource clock) {
        this.work = work;
        this.projects = projects;
        this.clock = clock;
    }

    /** Notes it. It is the caller's own note, so nobody is told, and it is made in an archived project as well. */
    public void handle(Command command) {
        work.perform(() -> {
            var isIn = projects.viewed(command.project(), command.actor().id(), clock.instant());
            if (!isIn) throw new NoSuchProject().asException();
        });
    }
}
