package dev.hwasil.application.activity;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Shows what happened in a project. */
public final class ReadActivities {

    private final Access access;
    private final Activities activities;

    /** Needs what is shown. */
    public ReadActivities(Access access, Activities activities) {
        this.access = access;
        this.activities = activities;
    }

    /** What happened, the newest first, from the one before the seq {@code before}. */
    public Page<Activity> page(Caller caller, ProjectId project, @Nullable Long before, int limit) {
        var _ = access.require(caller, Permission.SEE, project);
        return activities.of(project, before, limit);
    }
}
