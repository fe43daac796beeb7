package dev.hwasil.http.activity;

import dev.hwasil.application.activity.ReadActivities;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Resources;

/** The operation on what happened in a project. */
public final class ActivityRoutes {

    private final ReadActivities readActivities;
    private final Resources resources;

    /** Calls this use case. */
    public ActivityRoutes(ReadActivities readActivities, Resources resources) {
        this.readActivities = readActivities;
        this.resources = resources;
    }

    /** Mounts the operation. */
    public void mount(Routes routes) {
        routes.get("/api/projects/{projectId}/activity", this::list);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var query = exchange.query();
        var page = readActivities.page(caller, project, query.beforeSeq(), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(page, resources::activity, activity -> Query.cursor(activity.seq())));
    }
}
