package dev.hwasil.application.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Team;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All projects and the people in them. Reading is usable outside a unit of work. */
public interface Projects {

    /** Adds a project with its first participant. */
    void add(Project project, Participant first);

    /**
     * The project of that id, locked with the people in it as {@link #holdTeam} does; to be asked for before
     * {@link dev.hwasil.application.access.Access} is.
     */
    Optional<Project> hold(ProjectId project);

    /** Writes a project that is there and held. */
    void save(Project project);

    /**
     * Takes the project away, with all that is in it. Its log stays, so that those who follow it hear of its end, until
     * it is too old to be replayed. False when there is none.
     */
    boolean delete(ProjectId project, Instant at);

    /** Lets somebody in; false, and nothing changed, when they are in already. To them only what comes is news. */
    boolean admit(Participant participant);

    /**
     * The people in the project, in the order of joining; nobody when there is no such project. Who is changing
     * something there is waited for, and who comes later waits until this unit ends, so that a right that is taken away
     * is not used afterwards. To be asked for before {@link dev.hwasil.application.access.Access} is.
     */
    Team holdTeam(ProjectId project);

    /** Writes the role of a participant who is held. */
    void reassign(Participant participant);

    /** Takes a participant who is held out of the project. */
    void remove(Participant participant);

    /** The person has seen all that has happened in the project so far; false when they are not in it. */
    boolean viewed(ProjectId project, UserId user, Instant at);

    /** A person in the project; empty when they are not. */
    Optional<ParticipantView> participant(ProjectId project, UserId user);

    /** Who is in the project, in the order of joining, from the one after {@code after}. */
    Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit);
}
