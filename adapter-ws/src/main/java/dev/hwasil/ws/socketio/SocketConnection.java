package dev.hwasil.ws.socketio;

import dev.hwasil.domain.error.DomainException;
import dev.hwasil.json.JsonInput;
import dev.hwasil.ws.engine.CloseReason;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.MalformedPacket;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.SessionListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The namespaces that one session has joined. Receives on one thread at a time; ends on any. */
final class SocketConnection implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    /** Names that the client's own library uses. */
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    /** How an event of the main namespace begins that asks for no answer. */
    private static final String EVENT = "2[\"";

    /** What is longer takes a while to be read, in characters. */
    private static final int SHORT = 1_024;

    private record Joined(Socket socket, SocketHandler handler) {}

    private final SocketServer server;
    private final EngineSession session;
    private final PacketDecoder decoder;
    private final Map<String, Joined> joined = new ConcurrentHashMap<>();
    private final Future<?> joinDeadline;
    private volatile boolean closed;

    SocketConnection(SocketServer server, EngineSession session) {
        this.server = server;
        this.session = session;
        this.decoder = new PacketDecoder(server.maxPayload());
        this.joinDeadline =
                server.timers().schedule(session::close, server.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void message(String text) {
        receive(() -> decoder.text(text));
    }

    @Override
    public boolean isQuick(String text) {
        if (text.length() > SHORT || !text.startsWith(EVENT)) return false;
        var end = text.indexOf('"', EVENT.length());
        return end > 0 && server.quickEvents().contains(text.substring(EVENT.length(), end));
    }

    @Override
    public void binary(byte[] data) {
        receive(() -> decoder.binary(data));
    }

    @Override
    public void oversized() {
        joined.values()
                .forEach(each -> each.handler().unreadable(new PacketTooLarge(server.maxPayload()), Reply.none()));
    }

    @Override
    public void closed(CloseReason reason) {
        closed = true;
        joinDeadline.cancel(false);
        joined.keySet().forEach(this::leave);
    }

    void send(Outgoing packet) {
        session.send(packet);
    }

    void send(List<Outgoing> packets) {
        session.send(packets);
    }

    void sendIfReady(List<Outgoing> packets) {
        session.sendIfReady(packets);
    }

    void known() {
        session.known();
    }

    void awaitRoom() {
        session.awaitRoom();
    }

    void close() {
        session.close();
    }

    /**
     * Sends the client away. With its last namespace the connection closes, before the namespace is left: what the
     * client has sent meanwhile is then no breach of the protocol.
     */
    void disconnect(String namespace, Socket socket) {
        var found = joined.get(namespace);
        if (found == null || found.socket() != socket) return;
        session.send(PacketEncoder.disconnected(namespace));
        if (joined.size() == 1) session.close();
        leave(namespace);
    }

    private void receive(Supplier<Optional<SocketPacket>> decoded) {
        try {
            decoded.get().ifPresent(this::handle);
        } catch (MalformedPacket _) {
            session.closeMalformed();
        } catch (RuntimeException bug) {
            LOG.error("a packet could not be handled", bug);
            session.close();
        }
    }

    private void handle(SocketPacket packet) {
        switch (packet) {
            case SocketPacket.Connect connect -> connect(connect);
            case SocketPacket.Disconnect disconnect -> {
                var _ = in(disconnect.namespace());
                leave(disconnect.namespace());
            }
            case SocketPacket.Event event -> event(in(event.namespace()), event);
            case SocketPacket.Ack ack -> {
                // The server asks for no acknowledgement, so one that comes answers nothing.
                var _ = in(ack.namespace());
            }
            case SocketPacket.ConnectError _ -> throw new MalformedPacket("not a client's packet");
        }
    }

    private Joined in(String namespace) {
        var found = joined.get(namespace);
        if (found == null) throw new MalformedPacket("not in this namespace");
        return found;
    }

    private void connect(SocketPacket.Connect packet) {
        var name = packet.namespace();
        if (joined.containsKey(name)) throw new MalformedPacket("in this namespace already");
        var namespace = server.namespaces().named(name);
        if (namespace.isEmpty()) {
            session.send(PacketEncoder.refused(name, "Invalid namespace"));
            return;
        }
        var socket = new Socket(name, this);
        try {
            var handler = namespace.get().connect(socket, auth(packet.payload()));
            if (handler.isPresent()) join(name, new Joined(socket, handler.get()));
            else session.close();
        } catch (ConnectRefused refused) {
            session.send(PacketEncoder.refused(name, refused));
        }
    }

    private static JsonInput auth(String payload) {
        try {
            return JsonInput.parse(payload.isEmpty() ? "{}" : payload);
        } catch (DomainException _) {
            throw new MalformedPacket("an auth payload that cannot be read");
        }
    }

    /** The session may have ended while the namespace thought about it: whoever takes the socket out says so. */
    private void join(String namespace, Joined socket) {
        joinDeadline.cancel(false);
        session.send(PacketEncoder.connected(
                namespace, socket.socket().id(), socket.handler().pid()));
        joined.put(namespace, socket);
        socket.handler().connected();
        if (closed) leave(namespace);
    }

    private void leave(String namespace) {
        var left = joined.remove(namespace);
        if (left != null) left.handler().disconnected();
    }

    private void event(Joined to, SocketPacket.Event packet) {
        var reply = reply(packet);
        List<JsonInput> elements;
        try {
            elements = JsonInput.parse(packet.payload()).elements();
        } catch (DomainException unreadable) {
            to.handler().unreadable(unreadable.error(), reply);
            return;
        }
        if (elements.isEmpty()) throw new MalformedPacket("an event without a name");
        var arguments = elements.subList(1, elements.size());
        if (!packet.attachments().isEmpty()) Placeholders.check(arguments, packet.attachments());
        to.handler().event(new SocketEvent(name(elements.getFirst()), arguments, packet.attachments(), reply));
    }

    private Reply reply(SocketPacket.Event packet) {
        var id = packet.id();
        if (id == null) return Reply.none();
        return Reply.by((arguments, attachments) ->
                session.send(PacketEncoder.acknowledged(packet.namespace(), id, arguments, attachments)));
    }

    private static String name(JsonInput first) {
        if (first.isNumber()) return first.toString();
        var name = first.text().orElseThrow(() -> new MalformedPacket("an event's name is a string or a number"));
        if (RESERVED.contains(name)) throw new MalformedPacket("a reserved event name");
        return name;
    }
}
