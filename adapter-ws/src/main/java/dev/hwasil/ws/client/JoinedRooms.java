package dev.hwasil.ws.client;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.Durable;
import dev.hwasil.ws.message.ServerMessage.JoinedProject;
import dev.hwasil.ws.message.ServerMessage.JoinedScene;
import dev.hwasil.ws.recovery.Pids.Pid;
import dev.hwasil.ws.room.Occupant;
import dev.hwasil.ws.room.ProjectRoom;
import dev.hwasil.ws.socketio.Socket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that one socket is in, and its place in each. Where it can be taken up again, each place is kept before its
 * client is told of it: no client is told what would be forgotten.
 *
 * <p>Joins and leaves come one at a time; the socket may be evicted, and may end, meanwhile. Thread-safe.
 */
final class JoinedRooms implements Occupant {

    /** How many projects one socket may be in. */
    static final int MOST = 64;

    private final Socket socket;
    private final Identity identity;
    private final Surroundings around;
    private final Heard heard;

    private final Places places = new Places();
    private volatile @Nullable Pid pid;

    /** In no room. */
    JoinedRooms(Socket socket, Identity identity, Surroundings around) {
        this.socket = socket;
        this.identity = identity;
        this.around = around;
        this.heard = new Heard(socket);
    }

    /** The socket can be taken up again by this pid. */
    void keepUnder(Pid itsOwn) {
        pid = itsOwn;
    }

    /** By what it can be taken up again. */
    Optional<Pid> pid() {
        return Optional.ofNullable(pid);
    }

    /**
     * Goes back to where it has been told that it is, when it has been told there what it missed. Takes as long as its
     * client takes to read.
     */
    void resume(Resumption former, UserRef user) {
        former.heard().positions().forEach(heard::resume);
        for (var place : former.places()) {
            var project = place.project();
            var from = former.heard().at(project).orElseThrow();
            around.rooms()
                    .rejoin(place, this, user, from)
                    .ifPresentOrElse(room -> settle(place, room), () -> evicted(project));
        }
    }

    /**
     * Joins a project's room, or joins it again.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when its person may not see the project,
     *     {@code rate-limited} when it is in too many
     */
    JoinedProject join(ProjectId project, boolean batchesCursors) {
        return join(project, batchesCursors, () -> requireSight(project));
    }

    private void requireSight(ProjectId project) {
        around.access().require(identity.caller(), Permission.SEE, project);
    }

    /** Asks for the right in the turn in which the room takes heed of what becomes of it. */
    private JoinedProject join(ProjectId project, boolean batchesCursors, Runnable permission) {
        var had = places.in(project);
        if (had.isEmpty() && places.rooms().size() >= MOST) throw new TooManyRooms().asException();
        var was = had.map(Places.Joined::place).orElseGet(() -> new Place(project, null, false, Status.ONLINE));
        var place = new Place(project, was.scene(), batchesCursors, was.declared());
        var isKept = had.isPresent() && was.equals(place);
        var user = identity.caller().user();
        var entered = around.rooms().join(place, this, user, () -> {
            permission.run();
            if (!isKept) keep(place);
        });
        settle(place, entered.room());
        return entered.message();
    }

    /** It has been let into the room; it may have gone meanwhile, or have been put out again. */
    private void settle(Place place, ProjectRoom room) {
        if (!places.add(room, place)) room.lose(this); // or it would never leave
        else if (!room.has(this)) evicted(place.project());
    }

    private void keep(Place place) {
        var mine = pid;
        if (mine != null) around.memory().put(mine.socket(), mine.user(), place, mine.until());
    }

    /** Leaves a project's room; where it is not, it has left. */
    void leave(ProjectId project) {
        if (pid != null) around.memory().remove(id(), project);
        places.remove(project).ifPresent(left -> left.room().leave(this));
        heard.forget(project);
    }

    @Override
    public void evicted(ProjectId project) {
        var _ = places.remove(project);
        heard.forget(project);
    }

    /**
     * Looks at a scene. Who does hears its project.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when its person may not see a scene of that
     *     project
     */
    JoinedScene joinScene(ProjectId project, SceneId scene) {
        if (places.in(project).isPresent()) requireSight(project, scene);
        else join(project, false, () -> requireSight(project, scene));
        move(project, scene);
        return room(project).joinScene(this, scene);
    }

    private void requireSight(ProjectId project, SceneId scene) {
        if (!around.access().require(identity.caller(), Permission.SEE, scene).equals(project))
            throw new NoSuchScene().asException();
    }

    /** Looks at the board again, when it looks at that scene. */
    void leaveScene(ProjectId project, SceneId scene) {
        var had = places.in(project);
        if (had.isPresent() && had.get().room().leaveScene(this, scene)) move(project, null);
    }

    private void move(ProjectId project, @Nullable SceneId scene) {
        places.in(project).ifPresent(had -> {
            var to = had.place().at(scene);
            keep(to);
            places.move(to);
        });
    }

    /**
     * Says how its person wants to be shown in a project: writes nothing, and is kept with what others say.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not there
     */
    void declare(ProjectId project, Status status) {
        room(project).declare(this, status);
        places.in(project).ifPresent(had -> places.move(had.place().showing(status)));
        if (pid != null) around.declarations().say(id(), project, status);
    }

    /**
     * The room of a project that it is in.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not
     */
    ProjectRoom room(ProjectId project) {
        return places.in(project).map(Places.Joined::room).orElseThrow(() -> new NoSuchProject().asException());
    }

    /** Its person did something. */
    void active() {
        places.rooms().forEach(room -> room.active(this));
    }

    /** The socket has ended: it is in no room any more, and what is kept of it stays. */
    void close() {
        places.close().forEach(room -> room.lose(this));
    }

    @Override
    public String id() {
        return socket.id();
    }

    @Override
    public boolean isGone() {
        return identity.isGone();
    }

    @Override
    public void send(Outgoing event) {
        socket.send(event);
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
}
