package dev.hwasil.application.admin;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Records events, and those that change rights or take something away in the audit log as well: it outlives the project
 * whose log they are in.
 */
public final class AuditedEvents implements Events {

    private final Events events;
    private final AuditLog audit;

    /** Records with these. */
    public AuditedEvents(Events events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    @Override
    public void record(ProjectId project, Caller actor, Instant at, ProjectEvent event) {
        var where = project.value().toString();
        switch (event) {
            case ParticipantUpdated updated ->
                audit.record(actor.did(
                        Action.ROLE_CHANGED,
                        updated.targetId(),
                        Map.of(
                                "project",
                                where,
                                "role",
                                word(updated.participant().role())),
                        at));
            case ParticipantRemoved removed ->
                audit.record(actor.did(Action.PARTICIPANT_REMOVED, removed.targetId(), Map.of("project", where), at));
            case ImageRestored restored ->
                audit.record(actor.did(Action.VERSION_RESTORED, restored.targetId(), Map.of("project", where), at));
            case ProjectDeleted deleted ->
                audit.record(actor.did(Action.PROJECT_DELETED, deleted.targetId(), Map.of(), at));
            default -> {}
        }
        events.record(project, actor, at, event);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
