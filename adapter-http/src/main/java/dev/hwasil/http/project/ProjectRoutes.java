package dev.hwasil.http.project;

import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ReadProjects;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** The operations on projects themselves. */
public final class ProjectRoutes {

    private final StartProject startProject;
    private final ReadProjects readProjects;
    private final Resources resources;

    /** Calls these use cases. */
    public ProjectRoutes(StartProject startProject, ReadProjects readProjects, Resources resources) {
        this.startProject = startProject;
        this.readProjects = readProjects;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/projects", this::list);
        routes.post("/api/projects", this::start);
        routes.get("/api/projects/{projectId}", this::show);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var page = readProjects.page(caller, query.after(ProjectId::new), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page,
                resources::project,
                overview -> Query.cursor(overview.project().id().value())));
    }

    private void start(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var studio = fields.optional("studioId", Reading.id(StudioId::new));
        var name = fields.required("name", Reading.text(Project.NAME));
        var description = fields.optional("description", Reading.text(Project.DESCRIPTION));
        var deadline = fields.optional("deadline", Reading.date());
        var tag = fields.required("tag", Reading.choice(Project.Tag.class));
        fields.check();
        var outline = new Project.Outline(name.get(), description.orNull(), deadline.orNull(), tag.get());
        exchange.once(caller, () -> {
            var started = startProject.handle(new StartProject.Command(caller, studio.orNull(), outline));
            return Reply.created("/api/projects/" + started.project().id().value(), resources.project(started))
                    .version(started.project().version());
        });
    }

    private void show(Exchange exchange) {
        exchange.reply(shown(readProjects.one(exchange.caller(), exchange.id("projectId", ProjectId::new))));
    }

    private Reply shown(ProjectOverview overview) {
        return Reply.ok(resources.project(overview)).version(overview.project().version());
    }
}
