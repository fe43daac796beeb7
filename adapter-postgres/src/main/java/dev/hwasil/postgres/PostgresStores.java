package dev.hwasil.postgres;

import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.personal.Redaction;
import dev.hwasil.postgres.access.PostgresMemberships;
import dev.hwasil.postgres.account.PostgresSessions;
import dev.hwasil.postgres.account.PostgresUsers;
import dev.hwasil.postgres.activity.PostgresActivities;
import dev.hwasil.postgres.admin.PostgresStatistics;
import dev.hwasil.postgres.annotation.PostgresAnnotations;
import dev.hwasil.postgres.annotation.PostgresOverlays;
import dev.hwasil.postgres.audit.PostgresAuditLog;
import dev.hwasil.postgres.comment.PostgresComments;
import dev.hwasil.postgres.comment.PostgresConversations;
import dev.hwasil.postgres.event.PostgresEventLog;
import dev.hwasil.postgres.event.PostgresEvents;
import dev.hwasil.postgres.event.PostgresUpdateLog;
import dev.hwasil.postgres.image.PostgresArtworks;
import dev.hwasil.postgres.image.PostgresImageHistories;
import dev.hwasil.postgres.image.PostgresImages;
import dev.hwasil.postgres.notification.PostgresAudience;
import dev.hwasil.postgres.notification.PostgresDeadlines;
import dev.hwasil.postgres.notification.PostgresInbox;
import dev.hwasil.postgres.notification.PostgresNotifications;
import dev.hwasil.postgres.once.PostgresFirstAnswers;
import dev.hwasil.postgres.personal.PostgresErasure;
import dev.hwasil.postgres.presence.PostgresSightings;
import dev.hwasil.postgres.presence.PostgresSocketRooms;
import dev.hwasil.postgres.project.PostgresInvites;
import dev.hwasil.postgres.project.PostgresProjectOverviews;
import dev.hwasil.postgres.project.PostgresProjects;
import dev.hwasil.postgres.scene.PostgresBoard;
import dev.hwasil.postgres.scene.PostgresScenes;
import dev.hwasil.postgres.studio.PostgresStudios;
import dev.hwasil.postgres.upkeep.PostgresOldRows;
import dev.hwasil.postgres.upkeep.PostgresRowArchive;
import dev.hwasil.postgres.upkeep.PostgresTurns;
import java.util.function.Consumer;

/** Every store on one database. */
public record PostgresStores(
        PostgresUnitOfWork work,
        PostgresUsers users,
        PostgresSessions sessions,
        PostgresStudios studios,
        PostgresProjects projects,
        PostgresInvites invites,
        PostgresMemberships memberships,
        PostgresProjectOverviews projectOverviews,
        PostgresScenes scenes,
        PostgresBoard board,
        PostgresImages images,
        PostgresImageHistories imageHistories,
        PostgresArtworks artworks,
        PostgresComments comments,
        PostgresConversations conversations,
        PostgresAnnotations annotations,
        PostgresOverlays overlays,
        PostgresNotifications notifications,
        PostgresInbox inbox,
        PostgresAudience audience,
        PostgresDeadlines deadlines,
        PostgresFirstAnswers firstAnswers,
        PostgresAuditLog auditLog,
        PostgresActivities activities,
        PostgresStatistics statistics,
        PostgresErasure erasure,
        PostgresEvents events,
        PostgresEventLog eventLog,
        PostgresUpdateLog updateLog,
        PostgresTurns turns,
        PostgresSocketRooms socketRooms,
        PostgresSightings sightings,
        PostgresOldRows oldRows,
        PostgresRowArchive rowArchive) {

    /** The stores that join these units; {@code committed} is told of each event after its commit. */
    public static PostgresStores of(
            PostgresUnitOfWork work, EventFormat format, Redaction redaction, Consumer<LoggedEvent> committed) {
        return new PostgresStores(
                work,
                new PostgresUsers(work),
                new PostgresSessions(work),
                new PostgresStudios(work),
                new PostgresProjects(work),
                new PostgresInvites(work),
                new PostgresMemberships(work),
                new PostgresProjectOverviews(work),
                new PostgresScenes(work),
                new PostgresBoard(work),
                new PostgresImages(work),
                new PostgresImageHistories(work),
                new PostgresArtworks(work),
                new PostgresComments(work),
                new PostgresConversations(work),
                new PostgresAnnotations(work),
                new PostgresOverlays(work),
                new PostgresNotifications(work),
                new PostgresInbox(work),
                new PostgresAudience(work),
                new PostgresDeadlines(work),
                new PostgresFirstAnswers(work),
                new PostgresAuditLog(work),
                new PostgresActivities(work, format),
                new PostgresStatistics(work),
                new PostgresErasure(work, redaction),
                new PostgresEvents(work, format, committed),
                new PostgresEventLog(work, format),
                new PostgresUpdateLog(work, format),
                new PostgresTurns(work),
                new PostgresSocketRooms(work),
                new PostgresSightings(work),
                new PostgresOldRows(work),
                new PostgresRowArchive(work));
    }
}
