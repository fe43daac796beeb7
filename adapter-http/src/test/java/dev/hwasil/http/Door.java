package dev.hwasil.http;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.ChangePassword;
import dev.hwasil.application.account.ChangeProfile;
import dev.hwasil.application.account.EndSessions;
import dev.hwasil.application.account.InMemoryPasswordHasher;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.LogIn;
import dev.hwasil.application.account.LogOut;
import dev.hwasil.application.account.PasswordCheck;
import dev.hwasil.application.account.ReadAccount;
import dev.hwasil.application.account.ReadSessions;
import dev.hwasil.application.account.RefreshSession;
import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.activity.ReadActivities;
import dev.hwasil.application.admin.AuditedEvents;
import dev.hwasil.application.admin.ChangeStanding;
import dev.hwasil.application.admin.DeleteAnyProject;
import dev.hwasil.application.admin.ReadInstallation;
import dev.hwasil.application.admin.Standings;
import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.annotation.DeleteAnnotation;
import dev.hwasil.application.annotation.EditAnnotation;
import dev.hwasil.application.annotation.ReadAnnotations;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.comment.ReadComments;
import dev.hwasil.application.comment.ResolveComment;
import dev.hwasil.application.comment.UnresolveComment;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.event.ReadUpdates;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ArtworkIntake;
import dev.hwasil.application.image.DeleteImage;
import dev.hwasil.application.image.InMemoryImageOptimizer;
import dev.hwasil.application.image.ReadImages;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.MarkAllNotificationsRead;
import dev.hwasil.application.notification.MarkNotificationRead;
import dev.hwasil.application.notification.Notify;
import dev.hwasil.application.notification.NotifyingEvents;
import dev.hwasil.application.notification.ReadNotifications;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.personal.Belongings;
import dev.hwasil.application.personal.EraseAccount;
import dev.hwasil.application.personal.ExportAccount;
import dev.hwasil.application.profile.ReceiveProfileImage;
import dev.hwasil.application.profile.RemoveProfileImage;
import dev.hwasil.application.profile.SetProfileImage;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.DeleteProject;
import dev.hwasil.application.project.EndInvite;
import dev.hwasil.application.project.Farewell;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.project.MarkProjectViewed;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.project.ReadProjects;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.project.UpdateProject;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.scene.DeleteScene;
import dev.hwasil.application.scene.ReadScenes;
import dev.hwasil.application.scene.ReorderScenes;
import dev.hwasil.application.scene.UpdateScene;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.Given;
import dev.hwasil.application.store.InMemoryStore;
import dev.hwasil.application.studio.UpdateStudio;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
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
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The REST door on a real server, over ports in memory and a clock that stands still. */
public final class Door implements AutoCloseable {

    /** The password of everybody who registers by {@link #someone}. */
    public static final String PASSWORD = "correct horse battery";

    /** The clock of all that stands behind the door. */
    public final PinnedClock clock = new PinnedClock();

    /** What is kept. */
    public final InMemoryStore stores = InMemoryStore.empty();

    /** Who waits for events. */
    public final ProjectFeeds feeds = new ProjectFeeds(stores.eventLog());

    /** The stored files. */
    public final InMemoryFileStorage files = new InMemoryFileStorage();

    /** What makes the renditions. */
    public final InMemoryImageOptimizer optimizer = new InMemoryImageOptimizer();

    /** How often something may be done. */
    public final RateLimits limits = new InMemoryRateLimits(clock);

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final MembershipEnds ends = new MembershipEnds();
    private final Events events = new AuditedEvents(
            new NotifyingEvents(
                    stores.events(),
                    stores.audience(),
                    new Notify(stores.work(), stores.notifications(), stores.inbox(), new Bell(), Fresh::id)),
            stores.auditLog());
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, new SessionEnds(), stores.auditLog(), Fresh::id);

    /** Whether the database says that it is ready. */
    public final AtomicBoolean databaseReady = new AtomicBoolean(true);

    /** Who is present, as the sockets would say. */
    public final Map<UserId, Status> present = new ConcurrentHashMap<>();

    /** How it is stopped. */
    public final GracefulStop stop = new GracefulStop();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What signs links to files. */
    public final FileLinks links = new FileLinks(new byte[32], "", clock);

    private final Given given = new Given(stores, new PinnedClock());
    private final HttpSettings settings;
    private final Javalin javalin;
    private @Nullable Routes routes;

    private Door(HttpSettings settings) {
        this.settings = settings;
        var metrics = new Metrics();
        var authenticate = new Authenticate(tokens, stores.sessions(), clock);
        var answerOnce = new AnswerOnce(stores.work(), stores.firstAnswers(), clock);
        var api = new HttpApi(
                settings, new Gate(authenticate, limits, answerOnce), metrics, Fresh::id, features(metrics));
        javalin = Javalin.create(config -> {
                    api.mount(config);
                    stop.mount(config);
                })
                .start();
    }

    /** As it stands open when nothing is set. */
    public static Door open() {
        return open(settings -> settings);
    }

    /** As these settings say. */
    public static Door open(UnaryOperator<HttpSettings> settings) {
        try {
            var incoming = Files.createTempDirectory("incoming");
            return new Door(settings.apply(new HttpSettings(0, false, incoming, 1024 * 1024, "1.2.3")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<Consumer<Routes>> features(Metrics metrics) {
        var resources = new Resources(links);
        var operations = new OperationsRoutes(
                Map.of("database", databaseReady::get, "storage", files::isReady, "node", stop::isServing),
                metrics,
                settings.version());
        var features = new ArrayList<Consumer<Routes>>();
        features.add(mounted -> routes = mounted);
        features.add(operations::mount);
        features.add(new DocumentRoutes(settings.version())::mount);
        features.addAll(accounts(resources));
        features.addAll(projects(resources));
        features.add(admin(resources)::mount);
        features.addAll(scenes(resources));
        features.add(new FileRoutes(links, files, clock)::mount);
        features.add(new AiRoutes()::mount);
        stores.onCommitted(feeds::committed);
        features.add(new UpdateRoutes(
                new ReadUpdates(new Access(stores.memberships()), stores.updateLog(), feeds, clock),
                new EventPayloads(resources, _ -> present),
                resources)::mount);
        return features;
    }

    private List<Consumer<Routes>> accounts(Resources resources) {
        var passwords = new InMemoryPasswordHasher();
        var work = stores.work();
        var users = stores.users();
        var sessions = stores.sessions();
        var check = new PasswordCheck(work, users, passwords, desk, limits, clock);
        var account = new AccountRoutes(
                new RegisterUser(work, users, stores.studios(), passwords, desk, Fresh::id, clock),
                new LogIn(work, users, passwords, desk, limits, clock),
                new RefreshSession(work, users, sessions, tokens, desk, clock),
                new LogOut(work, sessions, desk, clock),
                new ReadAccount(users),
                new RefreshCookie(settings.secure()),
                resources);
        var profile = new ProfileRoutes(
                new ReadAccount(users),
                new ChangeProfile(work, users, stores.auditLog(), clock),
                new ChangePassword(work, users, check, passwords, desk, clock),
                new ReceiveProfileImage(optimizer, files, Fresh::id),
                new SetProfileImage(work, users, files),
                new RemoveProfileImage(work, users, files),
                resources);
        var farewell = new Farewell(work, stores.projects(), stores.projectOverviews(), removal(), events, ends);
        var erase =
                new EraseAccount(work, users, check, desk, farewell, stores.erasure(), files, stores.auditLog(), clock);
        var sources = new Belongings.Sources(
                stores.projectOverviews(), stores.conversations(), stores.overlays(), stores.artworks(), files);
        var export = new ExportAccount(work, users, sources, stores.auditLog(), limits, clock);
        var personal = new PersonalRoutes(export, erase, new RefreshCookie(settings.secure()), resources);
        var session = new SessionRoutes(
                new ReadSessions(sessions, clock), new EndSessions(work, sessions, check, desk, clock), resources);
        return List.of(account::mount, profile::mount, personal::mount, session::mount);
    }

    private List<Consumer<Routes>> projects(Resources resources) {
        var work = stores.work();
        var access = new Access(stores.memberships());
        var overviews = stores.projectOverviews();
        var read = new ReadProjects(access, overviews, stores.projects());
        var invite = new InvitePeople(
                work, access, stores.invites(), stores.auditLog(), new SecureRandom(), Fresh::id, clock);
        var join = new JoinByInviteCode(
                work, stores.users(), stores.invites(), stores.projects(), overviews, events, limits, clock);
        var start = new StartProject(work, stores.users(), stores.studios(), stores.projects(), Fresh::id, clock);
        return List.of(
                new StudioRoutes(stores.studios(), new UpdateStudio(work, stores.studios(), clock), resources)::mount,
                new ActivityRoutes(new ReadActivities(access, stores.activities()), resources)::mount,
                new ParticipantRoutes(
                        invite,
                        new EndInvite(work, access, stores.invites(), clock),
                        join,
                        new ChangeRole(work, access, stores.projects(), events, clock),
                        new RemoveParticipant(work, access, stores.projects(), events, ends, clock),
                        read,
                        _ -> present,
                        resources)::mount,
                new ProjectRoutes(
                        start,
                        new UpdateProject(work, access, stores.projects(), overviews, events, clock),
                        new DeleteProject(work, access, stores.projects(), removal(), clock),
                        new MarkProjectViewed(work, stores.projects(), clock),
                        read,
                        resources)::mount);
    }

    private ProjectRemoval removal() {
        return new ProjectRemoval(stores.work(), stores.projects(), stores.artworks(), disposal(), events, ends);
    }

    private AdminRoutes admin(Resources resources) {
        var work = stores.work();
        var access = new Access(stores.memberships());
        var standings = new Standings(stores.users(), desk, stores.auditLog());
        return new AdminRoutes(
                access,
                new ReadInstallation(access, stores.users(), stores.projectOverviews(), stores.statistics(), clock),
                new ChangeStanding(work, access, standings, clock),
                new DeleteAnyProject(work, access, removal(), clock),
                present::size,
                resources);
    }

    private ArtworkDisposal disposal() {
        return new ArtworkDisposal(stores.work(), stores.artworks(), files, Runnable::run);
    }

    private List<Consumer<Routes>> scenes(Resources resources) {
        var work = stores.work();
        var access = new Access(stores.memberships());
        var intake = new ArtworkIntake(optimizer, files, Fresh::id, threads);
        return List.of(
                new SceneRoutes(
                        new AddScene(work, access, stores.scenes(), events, Fresh::id, clock),
                        new UpdateScene(work, access, stores.scenes(), stores.board(), events, clock),
                        new DeleteScene(work, access, stores.scenes(), stores.artworks(), disposal(), events, clock),
                        new ReorderScenes(work, access, stores.scenes(), events, clock),
                        new ReadScenes(access, stores.board()),
                        resources)::mount,
                new ImageRoutes(
                        new ReceiveArtwork(access, intake),
                        new UploadImage(work, access, stores.images(), events, Fresh::id, clock),
                        new RestoreImageVersion(work, access, stores.images(), events, clock),
                        new DeleteImage(work, access, stores.images(), stores.artworks(), disposal(), events, clock),
                        new ReadImages(access, stores.imageHistories()),
                        resources)::mount,
                comments(access, resources)::mount,
                annotations(access, resources)::mount,
                new NotificationRoutes(
                        new ReadNotifications(stores.inbox()),
                        new MarkNotificationRead(work, stores.notifications(), stores.inbox(), clock),
                        new MarkAllNotificationsRead(work, stores.notifications(), clock),
                        resources)::mount);
    }

    private CommentRoutes comments(Access access, Resources resources) {
        var work = stores.work();
        var comments = stores.comments();
        var conversations = stores.conversations();
        var users = stores.users();
        return new CommentRoutes(
                new PostComment(work, access, comments, users, events, Fresh::id, clock),
                new EditComment(work, access, comments, conversations, users, events, clock),
                new DeleteComment(work, access, comments, conversations, events, clock),
                new ResolveComment(work, access, comments, conversations, events, clock),
                new UnresolveComment(work, access, comments, conversations, events, clock),
                new ReadComments(access, conversations),
                resources);
    }

    private AnnotationRoutes annotations(Access access, Resources resources) {
        var work = stores.work();
        var annotations = stores.annotations();
        return new AnnotationRoutes(
                new Annotate(work, access, annotations, stores.imageHistories(), events, Fresh::id, clock),
                new EditAnnotation(work, access, annotations, events, clock),
                new DeleteAnnotation(work, access, annotations, events, clock),
                new ReadAnnotations(access, stores.overlays()),
                resources);
    }

    /** All that can be called. */
    public Routes routes() {
        return Objects.requireNonNull(routes);
    }

    /** Where it listens. */
    public int port() {
        return javalin.port();
    }

    /** The files that are arriving now. */
    public List<Path> arriving() {
        try (var files = Files.list(settings.incoming())) {
            return files.toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Somebody without an account. */
    public Client stranger() {
        return Client.at(port());
    }

    /** Somebody who has just registered. */
    public Client someone() {
        var name = Fresh.name("someone");
        var answer = stranger()
                .post("/api/auth/register", """
                        {"username": "%s", "email": "%s@hwasil.test", "password": "%s", "nickname": "%s"}""".formatted(name, name, PASSWORD, name))
                .is(201);
        return stranger().authorized(answer.text("/accessToken"));
    }

    /** Somebody who runs the installation. */
    public Client admin() {
        var client = someone();
        var id = new UserId(client.id());
        stores.work()
                .perform(() -> stores.users()
                        .save(stores.users().find(id).orElseThrow().standing(true, true)));
        return client;
    }

    /** The same person, with a token of now. */
    public Client loggedInAgain(UUID id) {
        var name = stores.users().find(new UserId(id)).orElseThrow().username();
        var answer = stranger()
                .post("/api/auth/login", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD))
                .is(200);
        return stranger().authorized(answer.text("/accessToken"));
    }

    /** Somebody who is in the project of that id. */
    public Client someoneIn(String project, Role role) {
        var client = someone();
        var participant = new Participant(
                new ProjectId(UUID.fromString(project)), new UserId(client.id()), role, clock.instant());
        var _ = stores.work().perform(() -> stores.projects().admit(participant));
        return client;
    }

    /** The id of an archived project of somebody. */
    public String archivedProjectOf(Client owner) {
        var user = stores.users().find(new UserId(owner.id())).orElseThrow();
        return given.project(user, Project.Status.ARCHIVED).id().value().toString();
    }

    @Override
    public void close() {
        javalin.stop();
        threads.close();
        try (var left = Files.list(settings.incoming())) {
            for (var file : left.toList()) Files.delete(file);
            Files.delete(settings.incoming());
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
