package dev.hwasil.application.activity;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** The log of each project, as people read it. Usable outside a unit of work. */
public interface Activities {

    /** What happened in the project, the newest first, from the one before the seq {@code before}. */
    Page<Activity> of(ProjectId project, @Nullable Long before, int limit);
}
