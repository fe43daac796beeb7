package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Shows a caller their projects. */
public final class ReadProjects {

    private final Access access;
    private final ProjectOverviews overviews;
    private final Projects projects;

    /** Needs what is shown. */
    public ReadProjects(Access access, ProjectOverviews overviews, Projects projects) {
        this.access = access;
        this.overviews = overviews;
        this.projects = projects;
    }

    /** One project. */
    public ProjectOverview one(Caller caller, ProjectId project) {
        return overviews.find(caller.id(), project).orElseThrow(() -> new NoSuchProject().asException());
    }

    /** In which state the caller's projects are. */
    public ProjectOverviews.State state(Caller caller) {
        return overviews.state(caller.id());
    }

    /** Those of the caller's projects that are looked for, from the one after the place {@code after}. */
    public Page<ProjectOverview> page(
            Caller caller, ProjectSearch search, ProjectSearch.@Nullable Place after, int limit) {
        return overviews.of(caller.id(), search, after, limit);
    }

    /** Who is in a project, in the order of joining. */
    public Page<ParticipantView> participants(Caller caller, ProjectId project, @Nullable UserId after, int limit) {
        var _ = access.require(caller, Permission.SEE, project);
        return projects.participants(project, after, limit);
    }
}
