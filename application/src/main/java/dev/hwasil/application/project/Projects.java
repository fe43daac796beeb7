package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** All projects and the people in them. Reading is usable outside a unit of work. */
public interface Projects {

    /** Adds a project with its first participant. */
    void add(Project project, Participant first);

    /** Lets somebody in; false, and nothing changed, when they are in already. */
    boolean admit(Participant participant);

    /** Who is in the project, in the order of joining, from the one after {@code after}. */
    Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit);
}
