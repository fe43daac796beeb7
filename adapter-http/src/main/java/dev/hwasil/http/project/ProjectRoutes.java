package dev.hwasil.http.project;

import dev.hwasil.application.project.DeleteProject;
import dev.hwasil.application.project.MarkProjectViewed;
import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.ProjectSearch;
import dev.hwasil.application.project.ReadProjects;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.project.UpdateProject;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on projects themselves. */
public final class ProjectRoutes {

    private static final String ONE = "/api/projects/{projectId}";

    private record ListPage(UserId caller, ProjectSearch search, ProjectSearch.@Nullable Place after, int limit) {}

    private record ListState(ProjectOverviews.State state, long linksPeriod) {}

    private final StartProject startProject;
    private final UpdateProject updateProject;
    private final DeleteProject deleteProject;
    private final MarkProjectViewed markProjectViewed;
    private final ReadProjects readProjects;
    private final Resources resources;

    /** Calls these use cases. */
    public ProjectRoutes(
            StartProject startProject,
            UpdateProject updateProject,
            DeleteProject deleteProject,
            MarkProjectViewed markProjectViewed,
            ReadProjects readProjects,
            Resources resources) {
        this.startProject = startProject;
        this.updateProject = updateProject;
        this.deleteProject = deleteProject;
        this.markProjectViewed = markProjectViewed;
        this.readProjects = readProjects;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/projects", this::list);
        routes.post("/api/projects", this::start);
        routes.get(ONE, this::show);
        routes.put(ONE, this::update);
        routes.delete(ONE, this::delete);
        routes.post(ONE + "/viewed", this::markViewed);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var order = query.choice("sort", ProjectSearch.Order.class);
        var search = new ProjectSearch(
                query.choice("status", Project.Status.class),
                query.choice("tag", Project.Tag.class),
                query.text("q", ProjectSearch.TEXT),
                order == null ? ProjectSearch.Order.NEWEST : order);
        var after = query.place(cursor -> place(cursor, search.order()));
        var limit = query.limit(Query.MAX_LIMIT);
        var state = new ListState(readProjects.state(caller), resources.linksPeriod());
        exchange.ok(new ListPage(caller.id(), search, after, limit), state, () -> {
            var page = readProjects.page(caller, search, after, limit);
            return resources.page(page, resources::project, last -> cursor(search.order(), last));
        });
    }

    /** A cursor is of the order that it was made in: the order's name, the project's id and its key, if it has one. */
    private static String cursor(ProjectSearch.Order order, ProjectOverview last) {
        var place = order.placeOf(last);
        return Query.cursor(order + " " + place.project().value() + " " + place.key());
    }

    private static Optional<ProjectSearch.Place> place(String cursor, ProjectSearch.Order order) {
        var parts = cursor.split(" ", 3);
        if (parts.length < 3 || !parts[0].equals(order.name())) return Optional.empty();
        return order.place(parts[2], new ProjectId(Reading.uuid(parts[1])));
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

    private void update(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var basis = exchange.basis();
        var fields = exchange.fields();
        var name = fields.optional("name", Reading.text(Project.NAME));
        var description = fields.optional("description", Reading.edit(Reading.text(Project.DESCRIPTION)));
        var deadline = fields.optional("deadline", Reading.edit(Reading.date()));
        var tag = fields.optional("tag", Reading.choice(Project.Tag.class));
        var status = fields.optional("status", Reading.choice(Project.Status.class));
        fields.check();
        var change = new Project.Change(
                name.orNull(), description.or(Edit.none()), deadline.or(Edit.none()), tag.orNull(), status.orNull());
        exchange.reply(shown(updateProject.handle(new UpdateProject.Command(caller, project, basis, change))));
    }

    private void delete(Exchange exchange) {
        var caller = exchange.caller();
        deleteProject.handle(new DeleteProject.Command(caller, exchange.id("projectId", ProjectId::new)));
        exchange.done();
    }

    private void markViewed(Exchange exchange) {
        var caller = exchange.caller();
        var command = new MarkProjectViewed.Command(caller, exchange.id("projectId", ProjectId::new));
        exchange.once(caller, () -> {
            markProjectViewed.handle(command);
            return Reply.done();
        });
    }

    private Reply shown(ProjectOverview overview) {
        return Reply.ok(resources.project(overview)).version(overview.project().version());
    }
}
