package dev.hwasil.ws;

import static dev.hwasil.application.audit.Traces.HERE;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.access.Memberships;
import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.FindOpenSessions;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.LogOut;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.SessionGuard;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.admin.ChangeStanding;
import dev.hwasil.application.admin.Standings;
import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.annotation.DeleteAnnotation;
import dev.hwasil.application.annotation.EditAnnotation;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ReadImages;
import dev.hwasil.application.node.InMemoryBus;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.Notify;
import dev.hwasil.application.notification.NotifyingEvents;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.DeleteProject;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.application.scene.UpdateScene;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.InMemoryStore;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.client.Changes;
import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.recovery.Pids;
import io.javalin.Javalin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The real-time door on a real server, over stores in memory and a clock that stands still. */
final class Door implements AutoCloseable {

    static final RealtimeSettings SETTINGS = RealtimeSettings.at(
                    "/socket.io", Origins.only(Set.of("https://studio.example")))
            .unlimited();

    final PinnedClock clock = new PinnedClock();
    final InMemoryBus.Air air;
    final InMemoryStore stores;
    final ProjectFeeds feeds;
    final Realtime realtime;

    /** Whether this node misses what is committed. */
    volatile boolean deaf;

    /** What happens while a token is being proven. */
    volatile Runnable whileProving = () -> {};

    /** What happens just after somebody's place in a project was looked up. */
    volatile Runnable afterLookup = () -> {};

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final Access access;
    private final Access unwatched;
    private final SessionEnds ends = new SessionEnds();
    private final MembershipEnds membershipEnds = new MembershipEnds();
    private final Authenticate authenticate;
    private final LogOut logOut;

    /** Ends sessions where nobody looks. */
    private final InMemoryStore elsewhere = InMemoryStore.empty();

    private final LogOut unseenLogOut = logOut(elsewhere);
    private final Bell bell = new Bell();
    private final Notify notify;
    private final PostComment postComment;
    private final Javalin javalin;

    private Door(RealtimeSettings settings, InMemoryStore stores, InMemoryBus.Air air) {
        this.air = air;
        this.stores = stores;
        feeds = new ProjectFeeds(stores.eventLog());
        access = new Access(new WatchedMemberships());
        unwatched = new Access(stores.memberships());
        authenticate = new Authenticate(tokens, stores.sessions(), this::instant);
        logOut = logOut(stores);
        notify = new Notify(stores.work(), stores.notifications(), stores.inbox(), bell, Fresh::id);
        postComment = new PostComment(
                stores.work(),
                access,
                stores.comments(),
                stores.users(),
                new NotifyingEvents(stores.events(), stores.audience(), notify),
                Fresh::id,
                clock);
        stores.onCommitted(event -> {
            if (!deaf) feeds.committed(event);
        });
        var resources = new Resources(new FileLinks(new byte[32], "", clock));
        var node = Fresh.id();
        realtime = new Realtime(
                settings,
                new Realtime.Ports(
                        node,
                        air.node(node),
                        authenticate,
                        new FindOpenSessions(stores.sessions(), clock),
                        access,
                        feeds,
                        stores.eventLog(),
                        stores.socketRooms(),
                        stores.sightings(),
                        new Pids(new byte[32], clock),
                        changes(),
                        ends,
                        membershipEnds,
                        bell,
                        resources,
                        clock));
        javalin = Javalin.create(config -> {
            var threads = new QueuedThreadPool();
            threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            config.jetty.threadPool = threads;
            config.jetty.port = 0;
            config.startup.showJavalinBanner = false;
            realtime.mount(config);
        });
        javalin.start();
    }

    private Changes changes() {
        var work = stores.work();
        var events = new NotifyingEvents(stores.events(), stores.audience(), notify);
        return new Changes(
                new SessionGuard(work, stores.sessions(), clock),
                access,
                postComment,
                new EditComment(work, access, stores.comments(), stores.conversations(), stores.users(), events, clock),
                new DeleteComment(work, access, stores.comments(), stores.conversations(), events, clock),
                new Annotate(work, access, stores.annotations(), stores.imageHistories(), events, Fresh::id, clock),
                new EditAnnotation(work, access, stores.annotations(), events, clock),
                new DeleteAnnotation(work, access, stores.annotations(), events, clock),
                new UpdateScene(work, access, stores.scenes(), stores.board(), events, clock),
                new ReadImages(access, stores.imageHistories()),
                new AnswerOnce(work, stores.firstAnswers(), clock));
    }

    static Door open() {
        return open(SETTINGS);
    }

    static Door open(RealtimeSettings settings) {
        return new Door(settings, InMemoryStore.empty(), new InMemoryBus.Air());
    }

    /** The door of another node, over the same stores. */
    Door another() {
        return new Door(SETTINGS, stores, air);
    }

    private LogOut logOut(InMemoryStore from) {
        return new LogOut(from.work(), from.sessions(), desk(from), clock);
    }

    private SessionDesk desk(InMemoryStore from) {
        return new SessionDesk(from.work(), from.sessions(), tokens, ends, from.auditLog(), Fresh::id);
    }

    private Instant instant() {
        whileProving.run();
        return clock.instant();
    }

    private final class WatchedMemberships implements Memberships {
        @Override
        public Optional<Membership> of(UserId user, ProjectId project) {
            var found = stores.memberships().of(user, project);
            afterLookup.run();
            return found;
        }

        @Override
        public Optional<Membership> of(UserId user, SceneId scene) {
            var found = stores.memberships().of(user, scene);
            afterLookup.run();
            return found;
        }

        @Override
        public Optional<Membership> of(UserId user, CommentId comment) {
            return stores.memberships().of(user, comment);
        }

        @Override
        public Optional<Membership> of(UserId user, ImageId image) {
            return stores.memberships().of(user, image);
        }

        @Override
        public Optional<Membership> of(UserId user, AnnotationId annotation) {
            return stores.memberships().of(user, annotation);
        }
    }

    /** Settings by which who is silent is soon noticed. */
    static RealtimeSettings quick() {
        return new RealtimeSettings(
                "/socket.io",
                Origins.any(),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofSeconds(45),
                Duration.ofMillis(500),
                Hosts.DIRECT,
                false);
    }

    int port() {
        return javalin.port();
    }

    /** This person's account, and a token of a new session. */
    String tokenOf(User user) {
        var at = clock.instant();
        var session =
                new Sessions.Session(new SessionId(Fresh.id()), user.id(), at, at.plus(Duration.ofDays(30)), null);
        for (var kept : List.of(stores, elsewhere)) {
            kept.work().perform(() -> {
                if (kept.users().find(user.id()).isEmpty()) kept.users().add(user, "hash");
                kept.sessions().start(session, Sha256.of(session.id().toString()));
            });
        }
        return tokens.access(user.id(), session.id(), at).value();
    }

    Caller caller(String token) {
        return authenticate.handle(token, HERE);
    }

    void logOut(String token) {
        logOut.handle(caller(token), null, HERE);
    }

    /** The session of this token ends on another node. */
    void logOutElsewhere(String token) {
        var session = caller(token).session();
        var ended = stores.work().perform(() -> stores.sessions().end(session, clock.instant()));
        if (!ended) throw new IllegalStateException("had ended before");
    }

    /** An admin shuts somebody out. */
    void deactivate(String admin, User who) {
        var standings = new Standings(stores.users(), desk(stores), stores.auditLog());
        var change = new ChangeStanding(stores.work(), access, standings, clock);
        var _ = change.handle(new ChangeStanding.Command(caller(admin), who.id(), null, false));
    }

    /** The sockets hear of a logout, while its session still looks open: so it is for a token that was just proven. */
    void tellOfLogOut(String token) {
        unseenLogOut.handle(caller(token), null, HERE);
    }

    /** A project of these people, the first of them its owner. */
    ProjectId projectOf(User... people) {
        var at = clock.instant();
        var owner = people[0];
        var studio = Studio.opened(new StudioId(Fresh.id()), owner.id(), "studio", at);
        var project = new Project(
                new ProjectId(Fresh.id()),
                studio.id(),
                owner.id(),
                "봄의 콘티",
                null,
                null,
                Project.Tag.STORYBOARD,
                Project.Status.ACTIVE,
                1,
                at,
                at);
        stores.work().perform(() -> {
            stores.studios().add(studio);
            stores.projects().add(project, new Participant(project.id(), owner.id(), Role.OWNER, at));
            for (var i = 1; i < people.length; i++) {
                var _ = stores.projects().admit(new Participant(project.id(), people[i].id(), Role.MEMBER, at));
            }
        });
        return project.id();
    }

    SceneId sceneIn(ProjectId project, User by) {
        return addScene(project, by).id();
    }

    Scene addScene(ProjectId project, User by) {
        var scene = Scene.added(
                new SceneId(Fresh.id()), project, 1, new Scene.Outline(null, null, null), by.id(), clock.instant());
        stores.work().perform(() -> stores.scenes().add(scene));
        return scene;
    }

    /** Somebody says something, in the way that REST does it. */
    void comment(String token, ProjectId project, String content) {
        var where = new PostComment.Where.OfProject(project);
        var _ = postComment.handle(new PostComment.Command(caller(token), where, content, null));
    }

    /** Somebody is removed, in the way that REST does it on this node. */
    void remove(String token, ProjectId project, User user) {
        remove(token, project, user, membershipEnds);
    }

    /** Somebody is removed, on another node. */
    void removeElsewhere(String token, ProjectId project, User user) {
        remove(token, project, user, new MembershipEnds());
    }

    private void remove(String token, ProjectId project, User user, MembershipEnds tell) {
        new RemoveParticipant(stores.work(), unwatched, stores.projects(), stores.events(), tell, clock)
                .handle(new RemoveParticipant.Command(caller(token), project, user.id()));
    }

    /** Somebody is let in. */
    void admit(ProjectId project, User user) {
        var view = new ParticipantView(Callers.refTo(user), Role.MEMBER, clock.instant(), null);
        stores.work().perform(() -> {
            var _ = stores.projects().admit(new Participant(project, user.id(), Role.MEMBER, clock.instant()));
            stores.events().record(project, Callers.caller(user), clock.instant(), new ParticipantJoined(view));
        });
    }

    /** Somebody is given another role. */
    void changeRole(String token, ProjectId project, User user, Role role) {
        var _ = new ChangeRole(stores.work(), unwatched, stores.projects(), stores.events(), clock)
                .handle(new ChangeRole.Command(caller(token), project, user.id(), role));
    }

    /** The project is deleted, on this node or on another. */
    void delete(String token, ProjectId project, boolean isHere) {
        var disposal = new ArtworkDisposal(stores.work(), stores.artworks(), new InMemoryFileStorage(), Runnable::run);
        var removal = new ProjectRemoval(
                stores.work(),
                stores.projects(),
                stores.artworks(),
                disposal,
                stores.events(),
                isHere ? membershipEnds : new MembershipEnds());
        new DeleteProject(stores.work(), unwatched, stores.projects(), removal, clock)
                .handle(new DeleteProject.Command(caller(token), project));
    }

    @Override
    public void close() {
        realtime.close();
        javalin.stop();
    }
}
