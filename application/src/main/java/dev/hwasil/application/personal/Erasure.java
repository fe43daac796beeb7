package dev.hwasil.application.personal;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Takes somebody's name out of all that is kept. Used inside a unit of work that holds their account. */
public interface Erasure {

    /** The projects in which something may name this person: all that they are or ever were in, in the order of ids. */
    List<ProjectId> projectsNaming(UserId person);

    /**
     * Nobody finds the account any more, and what it has made is by {@link UserRef#erased}, wherever it is shown: also
     * in logs, in answers that others were given, and where comments mention it. Its address, password and picture, its
     * sessions, keys and notifications are gone, and its studios, but for those in which others have projects: they
     * lose what was said of them. To be asked for when the person has left all projects, and while those
     * {@linkplain #projectsNaming naming} them are held.
     *
     * @param gone projects that go with the person: of these not even the log is left, nor of any that went before and
     *     in which nobody else has ever done anything
     */
    void erase(User person, Set<ProjectId> gone, Instant at);
}
