package dev.hwasil.application.project;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * Tells those who hold something open for a participant, such as a socket in the project's room, that the participant
 * is out. Thread-safe.
 */
public final class MembershipEnds {

    private final List<BiConsumer<ProjectId, UserId>> listeners = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} hears of each person who is out of a project. */
    public void onEnd(BiConsumer<ProjectId, UserId> listener) {
        listeners.add(listener);
    }

    /** This person is not in that project any more. */
    void ended(ProjectId project, UserId user) {
        listeners.forEach(listener -> listener.accept(project, user));
    }
}
