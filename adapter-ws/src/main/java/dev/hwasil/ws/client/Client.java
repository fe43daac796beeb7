package dev.hwasil.ws.client;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.audit.ClientAddress;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.Problem;
import dev.hwasil.ws.message.ServerMessage;
import dev.hwasil.ws.message.ServerMessage.Authenticated;
import dev.hwasil.ws.message.ServerMessage.Connected;
import dev.hwasil.ws.message.ServerMessage.Failed;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired.Reason;
import dev.hwasil.ws.recovery.Pids.Pid;
import dev.hwasil.ws.socketio.Reply;
import dev.hwasil.ws.socketio.Socket;
import dev.hwasil.ws.socketio.SocketEvent;
import dev.hwasil.ws.socketio.SocketHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The life of one socket of the product: it begins or is taken up, is introduced, does what it is asked for by
 * {@link Requests}, and is sent away or lost. Thread-safe; nothing is called with its lock held.
 */
final class Client implements SocketHandler {

    private final Socket socket;
    private final Clients clients;
    private final Surroundings around;
    private final Identity identity;
    private final JoinedRooms rooms;
    private final Requests requests;

    private final ReentrantLock lock = new ReentrantLock();
    private boolean introduced;
    private @Nullable Reason farewell;

    /** What it was before its connection was lost. */
    private Optional<Resumption> former = Optional.empty();

    Client(Socket socket, Clients clients, Surroundings around) {
        this.socket = socket;
        this.clients = clients;
        this.around = around;
        this.identity = new Identity(around.clock(), around.timers());
        this.rooms = new JoinedRooms(socket, identity, around);
        this.requests = new Requests(socket, identity, rooms, this::authenticate, around);
    }

    /** Becomes the holder's of the token; without one it has to say soon who it is. */
    void begin(@Nullable String token) {
        if (token == null) identity.expect(around.authDeadline(), this::endUnknown);
        else authenticate(token);
    }

    private Authenticated authenticate(String token) {
        var caller = around.authenticate().handle(token, new Trace(id(), ClientAddress.NONE));
        identity.requireFree(caller);
        clients.admit(this, caller);
        if (identity.become(caller, () -> sendAway(Reason.TOKEN_EXPIRED))) socket.known();
        else clients.release(this, caller.id());
        return new Authenticated(caller.user());
    }

    /**
     * Goes on as the socket that the pid names, when it is this person's and can be told all that it has missed.
     * Otherwise it is a new socket. One that is nobody's yet can never be taken up.
     */
    void takeUp(@Nullable String formerPid, @Nullable String offset) {
        var known = identity.known();
        if (known.isEmpty()) return;
        var caller = known.get();
        var resumption = Resumption.of(formerPid, offset, caller, around);
        rooms.keepUnder(
                resumption.map(Resumption::pid).orElseGet(() -> around.pids().issue(id(), caller.id())));
        if (formerPid != null) around.counts().comeBack(resumption.isPresent());
        resumption.map(Resumption::pid).map(Pid::socket).ifPresent(socket::resume);
        former = resumption;
    }

    /** Another connection goes on in its place. */
    void replaced() {
        disconnected();
        socket.dropConnection();
    }

    @Override
    public Optional<String> pid() {
        return rooms.pid().map(Pid::text);
    }

    /** The socket's public name. */
    String id() {
        return socket.id();
    }

    void send(Outgoing event) {
        socket.send(event);
    }

    private void send(ServerMessage message) {
        socket.send(around.writer().event(message));
    }

    /**
     * Goes on where it was, and introduces itself; only after that can it be sent away, and it may have gone already.
     */
    @Override
    public void connected() {
        clients.connected(this);
        var user = identity.known().map(Caller::user);
        if (former.isPresent() && user.isPresent() && !resume(former.get(), user.get())) return;
        send(new Connected(user.map(UserRef::id).orElse(null), id()));
        user.ifPresent(known -> send(new Authenticated(known)));
        @Nullable Reason due;
        lock.lock();
        try {
            introduced = true;
            due = farewell;
        } finally {
            lock.unlock();
        }
        if (identity.isGone()) clients.disconnected(this);
        if (due != null) sendAway(due);
        else former.map(Resumption::expected).orElse(List.of()).forEach(this::joinAgain);
    }

    /**
     * Is told what it has missed, which may take as long as the client takes to read. Its client knows by now that it
     * is connected: what it is told before, it keeps until then, and would apply twice if the connection was lost
     * between the two. False when that cannot be read now: the client comes back, having heard what it was told so far.
     */
    private boolean resume(Resumption back, UserRef user) {
        try {
            rooms.resume(back, user);
            return true;
        } catch (DomainException refused) {
            if (!(refused.error() instanceof DomainError.Unavailable)) throw refused;
            socket.dropConnection();
            return false;
        }
    }

    /** What a lost connection left unanswered is answered; who may not be there any more is told by nothing. */
    private void joinAgain(Place place) {
        try {
            var _ = rooms.join(place.project(), place.batchesCursors());
            var scene = place.scene();
            if (scene == null) return;
            var _ = rooms.joinScene(place.project(), scene);
        } catch (DomainException refused) {
            if (refused.error() instanceof DomainError.Unavailable) socket.dropConnection();
        }
    }

    @Override
    public void event(SocketEvent event) {
        requests.handle(event);
    }

    @Override
    public void unreadable(DomainError why, Reply reply) {
        requests.refuse(why, reply);
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

    private void endUnknown() {
        send(new Failed(Problem.of(new NotAuthenticated(NotAuthenticated.Reason.MISSING)), null));
        socket.disconnect();
    }

    @Override
    public void disconnected() {
        var user = identity.end();
        rooms.close();
        user.ifPresent(theirs -> clients.release(this, theirs));
        clients.disconnected(this);
    }
}
