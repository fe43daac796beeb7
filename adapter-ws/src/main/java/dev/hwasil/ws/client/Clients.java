package dev.hwasil.ws.client;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.Reading;
import dev.hwasil.ws.message.Problem;
import dev.hwasil.ws.message.ServerMessage.Notified;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired.Reason;
import dev.hwasil.ws.socketio.ConnectRefused;
import dev.hwasil.ws.socketio.Namespace;
import dev.hwasil.ws.socketio.Socket;
import dev.hwasil.ws.socketio.SocketHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All clients of this node, and whose they are. Thread-safe. */
public final class Clients implements Namespace {

    /** How many sockets one person may have. */
    public static final int PER_USER = 64;

    /**
     * For how long an ended session is remembered: longer than a client takes from proving a token to being admitted.
     */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Surroundings around;
    private final Map<String, Client> connected = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UserId, Map<Client, SessionId>> admitted = new HashMap<>();
    private final Map<SessionId, Instant> ended = new HashMap<>();

    /** Nobody yet. */
    public Clients(Surroundings around) {
        this.around = around;
    }

    @Override
    public Optional<SocketHandler> connect(Socket socket, JsonInput auth) throws ConnectRefused {
        var client = new Client(socket, this, around);
        try {
            var fields = auth.fields();
            var token = fields.optional("token", Reading.string(Function.identity()));
            var pid = fields.optional("pid", Reading.string(Function.identity()));
            var offset = fields.optional("offset", Reading.string(Function.identity()));
            fields.checkKnown();
            client.begin(token.orNull());
            client.takeUp(pid.orNull(), offset.orNull());
            return Optional.of(client);
        } catch (DomainException refused) {
            client.disconnected();
            if (refused.error() instanceof DomainError.Unavailable) return Optional.empty();
            var problem = Problem.of(refused.error());
            throw new ConnectRefused(problem.message(), around.writer().problem(problem));
        }
    }

    /** How many clients are connected. */
    public int count() {
        return connected.size();
    }

    /** A login has ended: so have its sockets. */
    public void sessionEnded(SessionId session) {
        List<Client> concerned;
        lock.lock();
        try {
            var now = around.clock().instant();
            ended.values().removeIf(at -> at.plus(MEMORY).isBefore(now));
            ended.put(session, now);
            concerned = admitted.values().stream()
                    .flatMap(clients -> clients.entrySet().stream())
                    .filter(client -> client.getValue().equals(session))
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
        concerned.forEach(client -> client.sendAway(Reason.SESSION_ENDED));
    }

    /** Sends away those whose logins have ended on other nodes; what ends here is told at once. */
    public void lookForEnded() {
        Set<SessionId> held;
        lock.lock();
        try {
            held = admitted.values().stream()
                    .flatMap(clients -> clients.values().stream())
                    .collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
        if (held.isEmpty()) return;
        held.removeAll(around.openSessions().handle(held));
        held.forEach(this::sessionEnded);
    }

    /** Whether a user has a socket here. */
    public boolean has(UserId user) {
        lock.lock();
        try {
            return admitted.containsKey(user);
        } finally {
            lock.unlock();
        }
    }

    /** A user has something to know: all sockets of theirs are told. */
    public void notified(NotificationView notification) {
        List<Client> theirs;
        lock.lock();
        try {
            theirs = List.copyOf(
                    admitted.getOrDefault(notification.userId(), Map.of()).keySet());
        } finally {
            lock.unlock();
        }
        if (theirs.isEmpty()) return;
        var packet = around.writer().event(new Notified(notification));
        theirs.forEach(client -> client.hear(packet));
    }

    /** Tells all clients that this server stops. */
    public void announceShutdown() {
        var packet = around.writer().event(new ReconnectRequired(Reason.SERVER_SHUTDOWN));
        connected.values().forEach(client -> client.send(packet));
    }

    /** If a former connection of the same socket is still there, it is so in vain: it has gone when this returns. */
    void connected(Client client) {
        var former = connected.put(client.id(), client);
        if (former != null) former.replaced();
    }

    void disconnected(Client client) {
        connected.remove(client.id(), client);
    }

    /**
     * The client is this caller's from now on.
     *
     * @throws DomainException {@code unauthenticated} when the caller's session has just ended, {@code rate-limited}
     *     when they have too many sockets
     */
    void admit(Client client, Caller caller) {
        lock.lock();
        try {
            if (ended.containsKey(caller.session())) {
                throw new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException();
            }
            var theirs = admitted.computeIfAbsent(caller.id(), _ -> new HashMap<>());
            if (theirs.size() >= PER_USER && !theirs.containsKey(client)) throw new TooManySockets().asException();
            theirs.put(client, caller.session());
        } finally {
            lock.unlock();
        }
    }

    /** The client is not this user's any more. */
    void release(Client client, UserId user) {
        lock.lock();
        try {
            admitted.computeIfPresent(user, (_, theirs) -> {
                theirs.remove(client);
                return theirs.isEmpty() ? null : theirs;
            });
        } finally {
            lock.unlock();
        }
    }
}
