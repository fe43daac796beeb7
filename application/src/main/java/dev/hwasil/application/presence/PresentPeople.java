package dev.hwasil.application.presence;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import java.util.Map;

/** Who is present in a project now, by their open sockets. Thread-safe, touches no store. */
@FunctionalInterface
public interface PresentPeople {

    /** Those who are here, and how; who is not in it is offline. */
    Map<UserId, Status> in(ProjectId project);
}
