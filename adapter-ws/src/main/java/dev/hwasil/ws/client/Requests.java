package dev.hwasil.ws.client;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.RandomId;
import dev.hwasil.ws.message.ClientMessage;
import dev.hwasil.ws.message.ClientMessage.CursorMode;
import dev.hwasil.ws.message.ClientMessageReader;
import dev.hwasil.ws.message.Problem;
import dev.hwasil.ws.message.ServerMessage.Authenticated;
import dev.hwasil.ws.message.ServerMessage.Failed;
import dev.hwasil.ws.room.Signals;
import dev.hwasil.ws.socketio.Reply;
import dev.hwasil.ws.socketio.Socket;
import dev.hwasil.ws.socketio.SocketEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what one socket's client asks for: every event is acknowledged once, or what was wrong with it is said. Used by
 * one thread at a time.
 */
final class Requests {

    private static final int MOST_SCENES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Socket socket;
    private final Identity identity;
    private final JoinedRooms rooms;
    private final Function<String, Authenticated> authenticate;
    private final Surroundings around;
    private final Flood flood = new Flood();

    /** Whose scenes it has told the progress of an upload to. */
    private final Map<SceneId, ProjectId> scenes = new HashMap<>();

    /** Requests of this socket, which becomes a token's holder's by {@code authenticate}. */
    Requests(
            Socket socket,
            Identity identity,
            JoinedRooms rooms,
            Function<String, Authenticated> authenticate,
            Surroundings around) {
        this.socket = socket;
        this.identity = identity;
        this.rooms = rooms;
        this.authenticate = authenticate;
        this.around = around;
    }

    /** Does what an event asks for, unless there are too many. */
    void handle(SocketEvent event) {
        var verdict = verdict(event);
        if (verdict != Flood.Verdict.TAKEN) around.counts().flood();
        switch (verdict) {
            case TAKEN -> answer(event);
            case REFUSED -> refuse(Problem.of(Flood.tooOften()), event.name(), event.reply());
            case IGNORED -> {}
        }
    }

    private Flood.Verdict verdict(SocketEvent event) {
        if (!around.floodLimits()) return Flood.Verdict.TAKEN;
        return flood.verdict(
                ClientMessageReader.isEphemeral(event.name()), event.reply().isExpected());
    }

    private void answer(SocketEvent event) {
        try {
            event.reply().acknowledge(done(event));
        } catch (DomainException refused) {
            refuse(Problem.of(refused.error()), event.name(), event.reply());
            if (refused.error() instanceof AnotherUser) socket.disconnect();
        } catch (RuntimeException bug) {
            var id = RandomId.next();
            LOG.error("{}: the event {} failed", id, event.name(), bug);
            refuse(Problem.internal(id), event.name(), event.reply());
        }
    }

    /** Says that an event could not be read. */
    void refuse(DomainError why, Reply reply) {
        refuse(Problem.of(why), null, reply);
    }

    private void refuse(Problem problem, @Nullable String event, Reply reply) {
        if (reply.isExpected()) reply.acknowledge(around.writer().refused(problem));
        else socket.send(around.writer().event(new Failed(problem, event)));
    }

    private JsonValue done(SocketEvent event) {
        if (!event.name().equals(ClientMessageReader.AUTHENTICATE)) {
            var _ = identity.caller();
            rooms.active();
        }
        var writer = around.writer();
        return switch (ClientMessageReader.read(event)) {
            case ClientMessage.Authenticate said -> {
                var authenticated = authenticate.apply(said.token());
                socket.send(writer.event(authenticated));
                yield writer.done(authenticated);
            }
            case ClientMessage.JoinProject wish ->
                writer.done(rooms.join(wish.project(), wish.cursors() == CursorMode.BATCH));
            case ClientMessage.LeaveProject wish -> {
                rooms.leave(wish.project());
                yield writer.done();
            }
            case ClientMessage.JoinScene wish -> writer.done(rooms.joinScene(wish.project(), wish.scene()));
            case ClientMessage.LeaveScene wish -> {
                rooms.leaveScene(wish.project(), wish.scene());
                yield writer.done();
            }
            case ClientMessage.UpdatePresence wish -> {
                rooms.declare(wish.project(), wish.status());
                yield writer.done();
            }
            case ClientMessage.MoveCursor wish -> {
                signals(wish.project()).moveCursor(rooms, wish.scene(), wish.x(), wish.y());
                yield writer.done();
            }
            case ClientMessage.Type wish -> {
                signals(wish.project()).type(rooms, wish.isTyping(), wish.location(), wish.target());
                yield writer.done();
            }
            case ClientMessage.TellProgress wish -> {
                signals(projectOf(wish.scene())).tellProgress(rooms, wish.scene(), wish.fileName(), wish.progress());
                yield writer.done();
            }
            case ClientMessage.Make wish -> around.changes().make(identity.caller(), wish, writer);
            case ClientMessage.Rebroadcast _ -> writer.done();
            case ClientMessage.Unknown _ -> throw new UnknownEvent().asException();
        };
    }

    private Signals signals(ProjectId project) {
        return rooms.room(project).signals();
    }

    /** Looked up once for each scene: what follows touches no database. */
    private ProjectId projectOf(SceneId scene) {
        var known = scenes.get(scene);
        if (known != null) return known;
        var project = around.access().require(identity.caller(), Permission.SEE, scene);
        if (scenes.size() == MOST_SCENES) scenes.clear();
        scenes.put(scene, project);
        return project;
    }
}
