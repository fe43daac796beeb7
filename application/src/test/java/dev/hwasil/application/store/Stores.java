package dev.hwasil.application.store;

import dev.hwasil.application.access.Memberships;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.activity.Activities;
import dev.hwasil.application.admin.Statistics;
import dev.hwasil.application.annotation.Annotations;
import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.comment.Comments;
import dev.hwasil.application.comment.Conversations;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.UpdateLog;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.Images;
import dev.hwasil.application.notification.Audience;
import dev.hwasil.application.notification.Deadlines;
import dev.hwasil.application.notification.Inbox;
import dev.hwasil.application.notification.Notifications;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.personal.Erasure;
import dev.hwasil.application.presence.Sightings;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.project.Invites;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.Projects;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.Scenes;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.application.upkeep.OldRows;
import dev.hwasil.application.upkeep.Turns;
import java.util.function.Consumer;

/** All stores over the same data, and what holds them together. May be shared by many tests at once. */
public interface Stores {

    /** Opens the units that these stores are used in. */
    UnitOfWork work();

    /** The port of that name. */
    Users users();

    /** The port of that name. */
    Sessions sessions();

    /** The port of that name. */
    Studios studios();

    /** The port of that name. */
    Projects projects();

    /** The port of that name. */
    Invites invites();

    /** The port of that name. */
    Memberships memberships();

    /** The port of that name. */
    ProjectOverviews projectOverviews();

    /** The port of that name. */
    Scenes scenes();

    /** The port of that name. */
    Board board();

    /** The port of that name. */
    Images images();

    /** The port of that name. */
    ImageHistories imageHistories();

    /** The port of that name. */
    Artworks artworks();

    /** The port of that name. */
    Comments comments();

    /** The port of that name. */
    Conversations conversations();

    /** The port of that name. */
    Annotations annotations();

    /** The port of that name. */
    Overlays overlays();

    /** The port of that name. */
    Notifications notifications();

    /** The port of that name. */
    Inbox inbox();

    /** The port of that name. */
    Audience audience();

    /** The port of that name. */
    Deadlines deadlines();

    /** The port of that name. */
    FirstAnswers firstAnswers();

    /** The port of that name. */
    AuditLog auditLog();

    /** The port of that name. */
    Activities activities();

    /** The port of that name. */
    Statistics statistics();

    /** The port of that name. */
    Erasure erasure();

    /** The port of that name. */
    Events events();

    /** The port of that name. */
    EventLog eventLog();

    /** The port of that name. */
    UpdateLog updateLog();

    /** The port of that name. */
    Turns turns();

    /** The port of that name. */
    SocketRooms socketRooms();

    /** The port of that name. */
    Sightings sightings();

    /** The port of that name. */
    OldRows oldRows();

    /** From now on {@code listener} is given each event that is recorded through these stores, after its commit. */
    void onCommitted(Consumer<LoggedEvent> listener);
}
