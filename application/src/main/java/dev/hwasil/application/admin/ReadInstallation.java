package dev.hwasil.application.admin;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.text.TextRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Shows an admin what the installation holds. */
public final class ReadInstallation {

    /** What may be looked for. */
    public static final TextRule TEXT = TextRule.label(0, 100);

    private final Access access;
    private final Users users;
    private final ProjectOverviews projects;
    private final Statistics statistics;
    private final InstantSource clock;

    /** Needs what is shown. */
    public ReadInstallation(
            Access access, Users users, ProjectOverviews projects, Statistics statistics, InstantSource clock) {
        this.access = access;
        this.users = users;
        this.projects = projects;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** All accounts, or those that have the text in them; the newest first. */
    public Page<User> users(Caller caller, @Nullable String text, @Nullable UserId after, int limit) {
        access.requireAdmin(caller);
        return users.all(TextRule.orNull(text), after, limit);
    }

    /** All projects, or those that have the text in them; the newest first. */
    public Page<ProjectView> projects(Caller caller, @Nullable String text, @Nullable ProjectId after, int limit) {
        access.requireAdmin(caller);
        return projects.all(TextRule.orNull(text), after, limit);
    }

    /** What there is of everything. */
    public Statistics.Figures figures(Caller caller) {
        access.requireAdmin(caller);
        return statistics.asOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
