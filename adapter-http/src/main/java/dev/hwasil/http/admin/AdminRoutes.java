package dev.hwasil.http.admin;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.admin.ChangeStanding;
import dev.hwasil.application.admin.DeleteAnyProject;
import dev.hwasil.application.admin.ReadInstallation;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import java.util.function.IntSupplier;

/** The operations under {@code /api/admin}: on everybody's accounts and projects. */
public final class AdminRoutes {

    private final Access access;
    private final ReadInstallation readInstallation;
    private final ChangeStanding changeStanding;
    private final DeleteAnyProject deleteAnyProject;
    private final IntSupplier sockets;
    private final Resources resources;

    /**
     * Calls these use cases.
     *
     * @param sockets how many are connected to this node
     */
    public AdminRoutes(
            Access access,
            ReadInstallation readInstallation,
            ChangeStanding changeStanding,
            DeleteAnyProject deleteAnyProject,
            IntSupplier sockets,
            Resources resources) {
        this.access = access;
        this.readInstallation = readInstallation;
        this.changeStanding = changeStanding;
        this.deleteAnyProject = deleteAnyProject;
        this.sockets = sockets;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/admin/users", this::users);
        routes.put("/api/admin/users/{userId}", this::changeStanding);
        routes.get("/api/admin/projects", this::projects);
        routes.delete("/api/admin/projects/{projectId}", this::deleteProject);
        routes.get("/api/admin/stats", this::figures);
    }

    /** Others learn nothing here, not even what would be wrong with what they sent. */
    private Caller admin(Exchange exchange) {
        var caller = exchange.caller();
        access.requireAdmin(caller);
        return caller;
    }

    private void users(Exchange exchange) {
        var caller = admin(exchange);
        var query = exchange.query();
        var page = readInstallation.users(
                caller, query.text("q", ReadInstallation.TEXT), query.after(UserId::new), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, resources::account, user -> Query.cursor(user.id().value())));
    }

    private void changeStanding(Exchange exchange) {
        var caller = admin(exchange);
        var user = exchange.id("userId", UserId::new);
        var fields = exchange.fields();
        var isAdmin = fields.optional("isAdmin", Reading.truth());
        var isActive = fields.optional("isActive", Reading.truth());
        fields.check();
        exchange.ok(resources.account(
                changeStanding.handle(new ChangeStanding.Command(caller, user, isAdmin.orNull(), isActive.orNull()))));
    }

    private void projects(Exchange exchange) {
        var caller = admin(exchange);
        var query = exchange.query();
        var page = readInstallation.projects(
                caller,
                query.text("q", ReadInstallation.TEXT),
                query.after(ProjectId::new),
                query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, resources::project, project -> Query.cursor(project.id().value())));
    }

    private void deleteProject(Exchange exchange) {
        deleteAnyProject.handle(
                new DeleteAnyProject.Command(admin(exchange), exchange.id("projectId", ProjectId::new)));
        exchange.done();
    }

    private void figures(Exchange exchange) {
        exchange.ok(resources.figures(readInstallation.figures(admin(exchange)), sockets.getAsInt()));
    }
}
