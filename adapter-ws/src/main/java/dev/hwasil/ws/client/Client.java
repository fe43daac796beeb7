package dev.hwasil.ws.client;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.audit.ClientAddress;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.RandomId;
import dev.hwasil.ws.message.ClientMessage;
import dev.hwasil.ws.message.ClientMessage.CursorMode;
import dev.hwasil.ws.message.ClientMessageReader;
import dev.hwasil.ws.message.Durable;
import dev.hwasil.ws.message.Problem;
import dev.hwasil.ws.message.ServerMessage;
import dev.hwasil.ws.message.ServerMessage.Authenticated;
import dev.hwasil.ws.message.ServerMessage.Connected;
import dev.hwasil.ws.message.ServerMessage.Failed;
import dev.hwasil.ws.message.ServerMessage.JoinedScene;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired.Reason;
import dev.hwasil.ws.recovery.Pids.Pid;
import dev.hwasil.ws.room.Occupant;
import dev.hwasil.ws.room.ProjectRoom;
import dev.hwasil.ws.room.ProjectRooms;
import dev.hwasil.ws.socketio.Reply;
import dev.hwasil.ws.socketio.Socket;
import dev.hwasil.ws.socketio.SocketEvent;
import dev.hwasil.ws.socketio.SocketHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket of the product: it is nobody's, then one person's, then gone. Thread-safe; nothing is called with its lock
 * held.
 */
final class Client implements SocketHandler, Occupant {

    /** How many projects one socket may be in. */
    static final int MOST_ROOMS = 64;

    private static final int MOST_SCENES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Client.class);

    private sealed interface Standing {
        /** Must say who it is until the deadline, once that is set. */
        record Nobody(@Nullable Future<?> deadline) implements Standing {}

        /** Acts for the caller until the token expires. */
        record Known(Caller caller, Future<?> expiry) implements Standing {}

        record Gone() implements Standing {}
    }

    /** A project that it is in. */
    private record Membership(ProjectRoom room, boolean batchesCursors) {}

    private final Socket socket;
    private final Clients clients;
    private final Surroundings around;
    private final Heard heard;
    private final Flood flood = new Flood();

    /** Whose scenes it has told the progress of an upload to. Used by one thread at a time. */
    private final Map<SceneId, ProjectId> scenes = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ProjectId, Membership> memberships = new HashMap<>();
    private Standing standing = new Standing.Nobody(null);
    private boolean introduced;
    private @Nullable Reason farewell;
    private volatile @Nullable Pid pid;

    /** Where it wanted to be before its connection was lost, and had not been told that it is. */
    private List<Place> expected = List.of();

    Client(Socket socket, Clients clients, Surroundings around) {
        this.socket = socket;
        this.clients = clients;
        this.around = around;
        this.heard = new Heard(socket);
    }

    /** Becomes the holder's of the token; without one it has to say soon who it is. */
    void begin(@Nullable String token) {
        if (token != null) {
            var _ = authenticate(token);
            return;
        }
        lock.lock();
        try {
            standing = new Standing.Nobody(after(around.authDeadline(), this::endUnknown));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes on as the socket that the pid names, when it is this person's and can be told all that it has missed; that
     * is sent before this returns, and may take as long as the client takes to read. Otherwise it is a new socket. One
     * that is nobody's yet can never be taken up.
     */
    void takeUp(@Nullable String formerPid, @Nullable String offset) {
        var known = knownCaller();
        if (known.isEmpty()) return;
        var caller = known.get();
        var resumption = Resumption.of(formerPid, offset, caller, around);
        pid = resumption.map(Resumption::pid).orElseGet(() -> around.pids().issue(id(), caller.id()));
        resumption.ifPresent(found -> resume(found, caller.user()));
    }

    private void resume(Resumption former, UserRef user) {
        clients.replace(former.pid().socket());
        socket.resume(former.pid().socket());
        expected = former.expected();
        former.heard().positions().forEach(heard::resume);
        for (var place : former.places()) {
            var project = place.project();
            var from = former.heard().at(project).orElseThrow();
            around.rooms()
                    .rejoin(place, this, user, from)
                    .ifPresentOrElse(back -> settle(place, back), () -> evicted(project));
        }
    }

    /** Another connection goes on in its place. */
    void replaced() {
        disconnected();
        socket.dropConnection();
    }

    @Override
    public Optional<String> pid() {
        return Optional.ofNullable(pid).map(Pid::text);
    }

    @Override
    public String id() {
        return socket.id();
    }

    @Override
    public void sendIfReady(List<Outgoing> events) {
        socket.sendIfReady(events);
    }

    @Override
    public void hear(Durable message) {
        heard.tell(message);
    }

    @Override
    public void awaitRoom() {
        socket.awaitRoom();
    }

    @Override
    public void send(Outgoing event) {
        socket.send(event);
    }

    private void send(ServerMessage message) {
        socket.send(around.writer().event(message));
    }

    /** Introduces itself; only after that can it be sent away, and it may have gone already. */
    @Override
    public void connected() {
        clients.connected(this);
        var user = knownCaller().map(Caller::user);
        send(new Connected(user.map(UserRef::id).orElse(null), id()));
        user.ifPresent(known -> send(new Authenticated(known)));
        boolean gone;
        @Nullable Reason due;
        lock.lock();
        try {
            introduced = true;
            gone = standing instanceof Standing.Gone;
            due = farewell;
        } finally {
            lock.unlock();
        }
        if (gone) clients.disconnected(this);
        if (due != null) sendAway(due);
        else expected.forEach(this::joinAgain);
    }

    /** What a lost connection left unanswered is answered; who may not be there any more is told by nothing. */
    private void joinAgain(Place place) {
        try {
            var _ = join(place.project(), place.batchesCursors());
            var scene = place.scene();
            if (scene == null) return;
            var _ = joinScene(place.project(), scene);
        } catch (DomainException refused) {
            if (refused.error() instanceof DomainError.Unavailable) socket.dropConnection();
        }
    }

    @Override
    public void event(SocketEvent event) {
        if (around.floodLimits()) {
            var isEphemeral = ClientMessageReader.isEphemeral(event.name());
            switch (flood.verdict(isEphemeral, event.reply().isExpected())) {
                case TAKEN -> handle(event);
                case REFUSED -> refuse(Problem.of(Flood.tooOften()), event.name(), event.reply());
                case IGNORED -> {}
            }
        } else {
            handle(event);
        }
    }

    private void handle(SocketEvent event) {
        try {
            event.reply().acknowledge(handled(event));
        } catch (DomainException refused) {
            refuse(Problem.of(refused.error()), event.name(), event.reply());
            if (refused.error() instanceof AnotherUser) socket.disconnect();
        } catch (RuntimeException bug) {
            var id = RandomId.next();
            LOG.error("{}: the event {} failed", id, event.name(), bug);
            refuse(Problem.internal(id), event.name(), event.reply());
        }
    }

    @Override
    public void unreadable(DomainError why, Reply reply) {
        refuse(Problem.of(why), null, reply);
    }

    private void refuse(Problem problem, @Nullable String event, Reply reply) {
        if (reply.isExpected()) reply.acknowledge(around.writer().refused(problem));
        else send(new Failed(problem, event));
    }

    private JsonValue handled(SocketEvent event) {
        if (!event.name().equals(ClientMessageReader.AUTHENTICATE)) {
            var _ = caller();
            rooms().forEach(room -> room.active(this));
        }
        var writer = around.writer();
        return switch (ClientMessageReader.read(event)) {
            case ClientMessage.Authenticate said -> {
                var authenticated = authenticate(said.token());
                send(authenticated);
                yield writer.done(authenticated);
            }
            case ClientMessage.JoinProject wish ->
                writer.done(
                        join(wish.project(), wish.cursors() == CursorMode.BATCH).message());
            case ClientMessage.LeaveProject wish -> {
                leave(wish.project());
                yield writer.done();
            }
            case ClientMessage.JoinScene wish -> writer.done(joinScene(wish.project(), wish.scene()));
            case ClientMessage.LeaveScene wish -> {
                leaveScene(wish.project(), wish.scene());
                yield writer.done();
            }
            case ClientMessage.UpdatePresence wish -> {
                joined(wish.project()).declare(this, wish.status());
                yield writer.done();
            }
            case ClientMessage.MoveCursor wish -> {
                joined(wish.project()).moveCursor(this, wish.scene(), wish.x(), wish.y());
                yield writer.done();
            }
            case ClientMessage.Type wish -> {
                joined(wish.project()).type(this, wish.isTyping(), wish.location(), wish.target());
                yield writer.done();
            }
            case ClientMessage.TellProgress wish -> {
                joined(projectOf(wish.scene())).tellProgress(this, wish.scene(), wish.fileName(), wish.progress());
                yield writer.done();
            }
            case ClientMessage.Make wish -> around.changes().make(caller(), wish, writer);
            case ClientMessage.Rebroadcast _ -> writer.done();
            case ClientMessage.Unknown _ -> throw new UnknownEvent().asException();
        };
    }

    private Authenticated authenticate(String token) {
        var caller = around.authenticate().handle(token, new Trace(id(), ClientAddress.NONE));
        var before = knownCaller();
        if (before.isPresent() && !before.get().id().equals(caller.id())) throw new AnotherUser().asException();
        clients.admit(this, caller);
        if (!become(caller)) clients.release(this, caller.id());
        return new Authenticated(caller.user());
    }

    /** False when the socket has gone meanwhile. */
    private boolean become(Caller caller) {
        lock.lock();
        try {
            if (standing instanceof Standing.Gone) return false;
            cancelTimer();
            var lifetime = Duration.between(around.clock().instant(), caller.until());
            standing = new Standing.Known(caller, after(lifetime, () -> endExpired(caller)));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ProjectRoom joined(ProjectId project) {
        return room(project).orElseThrow(() -> new NoSuchProject().asException());
    }

    /** Looked up once for each scene: what follows touches no database. */
    private ProjectId projectOf(SceneId scene) {
        var known = scenes.get(scene);
        if (known != null) return known;
        var project = around.access().require(caller(), Permission.SEE, scene);
        if (scenes.size() == MOST_SCENES) scenes.clear();
        scenes.put(scene, project);
        return project;
    }

    /** What it has joined is kept before it is told so: no client is told what would be forgotten. */
    private ProjectRooms.Joined join(ProjectId project, boolean batchesCursors) {
        var caller = caller();
        var place = new Place(project, null, batchesCursors);
        if (room(project).isEmpty()) {
            if (rooms().size() >= MOST_ROOMS) throw new TooManyRooms().asException();
            around.access().require(caller, Permission.SEE, project);
            keep(place);
        }
        var joined = around.rooms()
                .join(place, this, caller.user(), () -> around.access().require(caller, Permission.SEE, project));
        settle(place, joined.room());
        return joined;
    }

    /** It has been let into the room; it may have gone meanwhile, or have been put out again. */
    private void settle(Place place, ProjectRoom room) {
        if (!remember(place, room)) room.leave(this);
        else if (!room.has(this)) evicted(place.project());
    }

    /** False when the socket has gone meanwhile, and so would never leave the room. */
    private boolean remember(Place place, ProjectRoom room) {
        lock.lock();
        try {
            if (standing instanceof Standing.Gone) return false;
            memberships.put(place.project(), new Membership(room, place.batchesCursors()));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void keep(Place place) {
        var mine = pid;
        if (mine != null) around.memory().put(mine.socket(), mine.user(), place, mine.until());
    }

    private void leave(ProjectId project) {
        if (pid != null) around.memory().remove(id(), project);
        forget(project).ifPresent(room -> room.leave(this));
        heard.forget(project);
    }

    @Override
    public void evicted(ProjectId project) {
        var _ = forget(project);
        heard.forget(project);
    }

    private Optional<ProjectRoom> forget(ProjectId project) {
        lock.lock();
        try {
            return Optional.ofNullable(memberships.remove(project)).map(Membership::room);
        } finally {
            lock.unlock();
        }
    }

    /** Who looks at a scene hears its project. */
    private JoinedScene joinScene(ProjectId project, SceneId scene) {
        if (!around.access().require(caller(), Permission.SEE, scene).equals(project)) {
            throw new NoSuchScene().asException();
        }
        var room = room(project).orElseGet(() -> join(project, false).room());
        keep(new Place(project, scene, batchesCursors(project)));
        return room.joinScene(this, scene);
    }

    private void leaveScene(ProjectId project, SceneId scene) {
        var room = room(project);
        if (room.isEmpty() || !room.get().leaveScene(this, scene)) return;
        keep(new Place(project, null, batchesCursors(project)));
    }

    /** Sends an event that is of no room. Who is not introduced yet reads for itself what it missed. */
    void hear(Outgoing event) {
        lock.lock();
        try {
            if (!introduced) return;
        } finally {
            lock.unlock();
        }
        send(event);
    }

    /** The login behind it has ended, or the token has expired. */
    void sendAway(Reason reason) {
        lock.lock();
        try {
            farewell = reason;
            if (!introduced) return;
        } finally {
            lock.unlock();
        }
        send(new ReconnectRequired(reason));
        socket.disconnect();
    }

    private void endExpired(Caller caller) {
        if (knownCaller().filter(caller::equals).isPresent()) sendAway(Reason.TOKEN_EXPIRED);
    }

    private void endUnknown() {
        if (!isNobody()) return;
        send(new Failed(Problem.of(new NotAuthenticated(NotAuthenticated.Reason.MISSING)), null));
        socket.disconnect();
    }

    @Override
    public void disconnected() {
        List<ProjectRoom> left;
        Optional<UserId> user;
        lock.lock();
        try {
            user = standing instanceof Standing.Known known
                    ? Optional.of(known.caller().id())
                    : Optional.empty();
            cancelTimer();
            standing = new Standing.Gone();
            left = memberships.values().stream().map(Membership::room).toList();
            memberships.clear();
        } finally {
            lock.unlock();
        }
        left.forEach(room -> room.leave(this));
        user.ifPresent(theirs -> clients.release(this, theirs));
        clients.disconnected(this);
    }

    private void cancelTimer() {
        switch (standing) {
            case Standing.Nobody nobody -> {
                if (nobody.deadline() != null) nobody.deadline().cancel(false);
            }
            case Standing.Known known -> known.expiry().cancel(false);
            case Standing.Gone _ -> {}
        }
    }

    private Caller caller() {
        return knownCaller().orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.MISSING).asException());
    }

    private Optional<Caller> knownCaller() {
        lock.lock();
        try {
            return standing instanceof Standing.Known known ? Optional.of(known.caller()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isNobody() {
        lock.lock();
        try {
            return standing instanceof Standing.Nobody;
        } finally {
            lock.unlock();
        }
    }

    private Optional<ProjectRoom> room(ProjectId project) {
        lock.lock();
        try {
            return Optional.ofNullable(memberships.get(project)).map(Membership::room);
        } finally {
            lock.unlock();
        }
    }

    private boolean batchesCursors(ProjectId project) {
        lock.lock();
        try {
            var membership = memberships.get(project);
            return membership != null && membership.batchesCursors();
        } finally {
            lock.unlock();
        }
    }

    private List<ProjectRoom> rooms() {
        lock.lock();
        try {
            return memberships.values().stream().map(Membership::room).toList();
        } finally {
            lock.unlock();
        }
    }

    private Future<?> after(Duration delay, Runnable step) {
        return around.timers().schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
