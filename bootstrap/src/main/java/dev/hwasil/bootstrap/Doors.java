package dev.hwasil.bootstrap;

import dev.hwasil.http.Gate;
import dev.hwasil.http.GracefulStop;
import dev.hwasil.http.HttpApi;
import dev.hwasil.http.HttpSettings;
import dev.hwasil.http.Routes;
import dev.hwasil.http.account.AccountRoutes;
import dev.hwasil.http.account.PersonalRoutes;
import dev.hwasil.http.account.ProfileRoutes;
import dev.hwasil.http.account.RefreshCookie;
import dev.hwasil.http.account.SessionRoutes;
import dev.hwasil.http.activity.ActivityRoutes;
import dev.hwasil.http.admin.AdminRoutes;
import dev.hwasil.http.ai.AiRoutes;
import dev.hwasil.http.annotation.AnnotationRoutes;
import dev.hwasil.http.comment.CommentRoutes;
import dev.hwasil.http.event.UpdateRoutes;
import dev.hwasil.http.image.FileRoutes;
import dev.hwasil.http.image.ImageRoutes;
import dev.hwasil.http.notification.NotificationRoutes;
import dev.hwasil.http.openapi.DocumentRoutes;
import dev.hwasil.http.operations.Metrics;
import dev.hwasil.http.operations.OperationsRoutes;
import dev.hwasil.http.project.ParticipantRoutes;
import dev.hwasil.http.project.ProjectRoutes;
import dev.hwasil.http.scene.SceneRoutes;
import dev.hwasil.http.studio.StudioRoutes;
import dev.hwasil.json.EventPayloads;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.Realtime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The doors by which people come in: REST and the socket; and how both are closed. */
record Doors(HttpApi http, Realtime realtime, Metrics metrics, GracefulStop stop) {

    static Doors to(UseCases use, Adapters adapters, HttpSettings settings, Realtime realtime) {
        var metrics = new Metrics();
        var stop = new GracefulStop();
        RealtimeMetrics.add(metrics, realtime.figures());
        metrics.gauge("hwasil_waiting", "Requests that wait for something to happen.", adapters.feeds()::waiting);
        adapters.redis()
                .ifPresent(redis -> metrics.gauge(
                        "hwasil_redis", "Whether there is a line to Redis: 1, or 0.", () -> redis.isThere() ? 1 : 0));
        adapters.replica()
                .ifPresent(replica -> metrics.counter(
                        "hwasil_replica_reads",
                        "Lists that were to be read from the replica, by whether it gave them, was behind, or away.",
                        Map.of("ok", replica::answered, "behind", replica::behind, "away", replica::away)));
        var features = features(use, adapters, settings, realtime, metrics, stop);
        return new Doors(
                new HttpApi(
                        settings,
                        new Gate(use.authenticate(), adapters.limits(), use.answerOnce()),
                        metrics,
                        adapters.ids(),
                        features),
                realtime,
                metrics,
                stop);
    }

    private static List<Consumer<Routes>> features(
            UseCases use,
            Adapters adapters,
            HttpSettings settings,
            Realtime realtime,
            Metrics metrics,
            GracefulStop stop) {
        var resources = new Resources(adapters.links());
        var operations = new OperationsRoutes(
                Map.of(
                        "database", adapters.database()::isReady,
                        "storage", adapters.files()::isReady,
                        "node", stop::isServing),
                metrics,
                settings.version());
        return List.of(
                operations::mount,
                new DocumentRoutes(settings.version())::mount,
                new AccountRoutes(
                        use.registerUser(),
                        use.logIn(),
                        use.refreshSession(),
                        use.logOut(),
                        use.readAccount(),
                        new RefreshCookie(settings.secure()),
                        resources)::mount,
                new ProfileRoutes(
                        use.readAccount(),
                        use.changeProfile(),
                        use.changePassword(),
                        use.receiveProfileImage(),
                        use.setProfileImage(),
                        use.removeProfileImage(),
                        resources)::mount,
                new PersonalRoutes(
                                use.exportAccount(),
                                use.eraseAccount(),
                                new RefreshCookie(settings.secure()),
                                resources)::mount,
                new SessionRoutes(use.readSessions(), use.endSessions(), resources)::mount,
                new StudioRoutes(adapters.stores().studios(), use.updateStudio(), resources)::mount,
                new ParticipantRoutes(
                        use.invitePeople(),
                        use.endInvite(),
                        use.joinByInviteCode(),
                        use.changeRole(),
                        use.removeParticipant(),
                        use.readProjects(),
                        realtime.presentPeople(),
                        resources)::mount,
                new AdminRoutes(
                        use.access(),
                        use.readInstallation(),
                        use.changeStanding(),
                        use.deleteAnyProject(),
                        realtime.figures()::sockets,
                        resources)::mount,
                new ProjectRoutes(
                        use.startProject(),
                        use.updateProject(),
                        use.deleteProject(),
                        use.markProjectViewed(),
                        use.readProjects(),
                        resources)::mount,
                new ActivityRoutes(use.readActivities(), resources)::mount,
                new SceneRoutes(
                        use.addScene(),
                        use.updateScene(),
                        use.deleteScene(),
                        use.reorderScenes(),
                        use.readScenes(),
                        resources)::mount,
                new ImageRoutes(
                        use.receiveArtwork(),
                        use.uploadImage(),
                        use.restoreImageVersion(),
                        use.deleteImage(),
                        use.readImages(),
                        resources)::mount,
                new FileRoutes(adapters.links(), adapters.files(), adapters.clock())::mount,
                new CommentRoutes(
                        use.postComment(),
                        use.editComment(),
                        use.deleteComment(),
                        use.resolveComment(),
                        use.unresolveComment(),
                        use.readComments(),
                        resources)::mount,
                new AnnotationRoutes(
                                use.annotate(),
                                use.editAnnotation(),
                                use.deleteAnnotation(),
                                use.readAnnotations(),
                                resources)::mount,
                new UpdateRoutes(use.readUpdates(), new EventPayloads(resources, realtime.presentPeople()), resources)
                        ::mount,
                new NotificationRoutes(
                                use.readNotifications(),
                                use.markNotificationRead(),
                                use.markAllNotificationsRead(),
                                resources)::mount,
                new AiRoutes()::mount);
    }
}
