package dev.hwasil.application.store;

import dev.hwasil.application.access.InMemoryMemberships;
import dev.hwasil.application.access.Memberships;
import dev.hwasil.application.account.InMemorySessions;
import dev.hwasil.application.account.InMemoryUsers;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.activity.Activities;
import dev.hwasil.application.activity.InMemoryActivities;
import dev.hwasil.application.admin.InMemoryStatistics;
import dev.hwasil.application.admin.Statistics;
import dev.hwasil.application.annotation.Annotations;
import dev.hwasil.application.annotation.InMemoryAnnotations;
import dev.hwasil.application.annotation.InMemoryOverlays;
import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.InMemoryAuditLog;
import dev.hwasil.application.comment.Comments;
import dev.hwasil.application.comment.Conversations;
import dev.hwasil.application.comment.InMemoryComments;
import dev.hwasil.application.comment.InMemoryConversations;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.InMemoryEvents;
import dev.hwasil.application.event.InMemoryUpdateLog;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.UpdateLog;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.Images;
import dev.hwasil.application.image.InMemoryArtworks;
import dev.hwasil.application.image.InMemoryImageHistories;
import dev.hwasil.application.image.InMemoryImages;
import dev.hwasil.application.notification.Audience;
import dev.hwasil.application.notification.Deadlines;
import dev.hwasil.application.notification.InMemoryAudience;
import dev.hwasil.application.notification.InMemoryDeadlines;
import dev.hwasil.application.notification.InMemoryInbox;
import dev.hwasil.application.notification.InMemoryNotifications;
import dev.hwasil.application.notification.Inbox;
import dev.hwasil.application.notification.Notifications;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.once.InMemoryFirstAnswers;
import dev.hwasil.application.personal.Erasure;
import dev.hwasil.application.personal.InMemoryErasure;
import dev.hwasil.application.presence.InMemorySightings;
import dev.hwasil.application.presence.InMemorySocketRooms;
import dev.hwasil.application.presence.Sightings;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.project.InMemoryInvites;
import dev.hwasil.application.project.InMemoryProjectOverviews;
import dev.hwasil.application.project.InMemoryProjects;
import dev.hwasil.application.project.Invites;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.Projects;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.InMemoryBoard;
import dev.hwasil.application.scene.InMemoryScenes;
import dev.hwasil.application.scene.Scenes;
import dev.hwasil.application.studio.InMemoryStudios;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.upkeep.InMemoryOldRows;
import dev.hwasil.application.upkeep.InMemoryTurns;
import dev.hwasil.application.upkeep.OldRows;
import dev.hwasil.application.upkeep.Turns;
import java.util.function.Consumer;

/** All stores in memory, over one set of tables; empty at first. Thread-safe. */
public record InMemoryStore(
        InMemoryUnitOfWork work,
        Users users,
        Sessions sessions,
        Studios studios,
        Projects projects,
        Invites invites,
        Memberships memberships,
        ProjectOverviews projectOverviews,
        Scenes scenes,
        Board board,
        Images images,
        ImageHistories imageHistories,
        Artworks artworks,
        Comments comments,
        Conversations conversations,
        Annotations annotations,
        Overlays overlays,
        Notifications notifications,
        Inbox inbox,
        Audience audience,
        Deadlines deadlines,
        FirstAnswers firstAnswers,
        AuditLog auditLog,
        Activities activities,
        Statistics statistics,
        Erasure erasure,
        InMemoryEvents events,
        UpdateLog updateLog,
        Turns turns,
        SocketRooms socketRooms,
        Sightings sightings,
        OldRows oldRows)
        implements Stores {

    /** Stores with nothing in them. */
    public static InMemoryStore empty() {
        var work = new InMemoryUnitOfWork();
        var histories = new InMemoryImageHistories(work);
        return new InMemoryStore(
                work,
                new InMemoryUsers(work),
                new InMemorySessions(work),
                new InMemoryStudios(work),
                new InMemoryProjects(work),
                new InMemoryInvites(work),
                new InMemoryMemberships(work),
                new InMemoryProjectOverviews(work),
                new InMemoryScenes(work),
                new InMemoryBoard(work, histories),
                new InMemoryImages(work),
                histories,
                new InMemoryArtworks(work),
                new InMemoryComments(work),
                new InMemoryConversations(work),
                new InMemoryAnnotations(work),
                new InMemoryOverlays(work),
                new InMemoryNotifications(work),
                new InMemoryInbox(work),
                new InMemoryAudience(work),
                new InMemoryDeadlines(work),
                new InMemoryFirstAnswers(work),
                new InMemoryAuditLog(work),
                new InMemoryActivities(work),
                new InMemoryStatistics(work),
                new InMemoryErasure(work),
                new InMemoryEvents(work),
                new InMemoryUpdateLog(work),
                new InMemoryTurns(work),
                new InMemorySocketRooms(),
                new InMemorySightings(work),
                new InMemoryOldRows(work));
    }

    @Override
    public EventLog eventLog() {
        return events;
    }

    @Override
    public void onCommitted(Consumer<LoggedEvent> listener) {
        events.onCommitted(listener);
    }
}
