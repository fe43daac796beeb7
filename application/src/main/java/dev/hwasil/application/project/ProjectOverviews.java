package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Projects, as their participants see them. Usable outside a unit of work. */
public interface ProjectOverviews {

    /**
     * How far things had come.
     *
     * @param projects stands for each of a person's projects, their place in it, and its last event
     * @param people how often anybody's name or picture had changed
     */
    record State(String projects, long people) {}

    /**
     * In which state the user's projects are, at the least: while it stays the same, so does all that is read of them.
     */
    State state(UserId viewer);

    /** The project as this user sees it; empty when they are not in it. */
    Optional<ProjectOverview> find(UserId viewer, ProjectId project);

    /**
     * All projects there are, the newest first, from the one after {@code after}.
     *
     * @param text what their name or description has in it, in any case; null for all
     */
    Page<ProjectView> all(@Nullable String text, @Nullable ProjectId after, int limit);

    /** Those of the user's projects that are looked for, from the one after the place {@code after} in their order. */
    Page<ProjectOverview> of(UserId viewer, ProjectSearch search, ProjectSearch.@Nullable Place after, int limit);
}
