package dev.hwasil.ws.message;

import dev.hwasil.domain.annotation.NumberRule;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.json.Fields;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.Reading;
import dev.hwasil.ws.message.ClientMessage.CursorMode;
import dev.hwasil.ws.message.ClientMessage.Location;
import dev.hwasil.ws.socketio.SocketEvent;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a client says. Fields that mean nothing here are let be, as the seed's clients send their user's id along.
 */
public final class ClientMessageReader {

    /** The one event that a client may send before it is known. */
    public static final String AUTHENTICATE = "auth";

    /** Events that touch no database, and of which a socket may send many. */
    private static final Set<String> EPHEMERAL =
            Set.of("cursor:move", "typing:start", "typing:stop", "presence:update", "upload:progress");

    /** Events whose handling waits for nobody at all. */
    public static final Set<String> QUICK = Set.of("cursor:move");

    private static final TextRule FILE_NAME = TextRule.label(1, 255);
    private static final NumberRule PERCENT = NumberRule.between(0, 100);

    private ClientMessageReader() {}

    /** Whether an event of that name touches no database. */
    public static boolean isEphemeral(String event) {
        return EPHEMERAL.contains(event);
    }

    /**
     * What the event says.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is of a known name and a wrong shape
     */
    public static ClientMessage read(SocketEvent event) {
        if (!event.attachments().isEmpty()) throw InvalidInput.at("", "Binary attachments are not taken.");
        return switch (event.name()) {
            case AUTHENTICATE -> authenticate(fields(event));
            case "join:project" -> joinProject(fields(event));
            case "leave:project" -> ofProject(fields(event), ClientMessage.LeaveProject::new);
            case "join:scene" -> ofScene(fields(event), ClientMessage.JoinScene::new);
            case "leave:scene" -> ofScene(fields(event), ClientMessage.LeaveScene::new);
            case "presence:update" -> updatePresence(fields(event));
            case "cursor:move" -> moveCursor(payload(event));
            case "typing:start" -> type(fields(event), true);
            case "typing:stop" -> type(fields(event), false);
            case "upload:progress" -> tellProgress(fields(event));
            default -> other(event);
        };
    }

    private static ClientMessage other(SocketEvent event) {
        if (ServerMessage.EVENTS.contains(event.name())) return new ClientMessage.Rebroadcast();
        if (!ChangeReader.EVENTS.contains(event.name())) return new ClientMessage.Unknown(event.name());
        return ChangeReader.read(event.name(), payload(event));
    }

    private static Fields fields(SocketEvent event) {
        return payload(event).fields();
    }

    private static JsonInput payload(SocketEvent event) {
        if (event.arguments().isEmpty()) throw InvalidInput.at("", "Must be a JSON object.");
        return event.arguments().getFirst();
    }

    private static ClientMessage authenticate(Fields fields) {
        var token = fields.required("token", Reading.string(Function.identity()));
        fields.checkKnown();
        return new ClientMessage.Authenticate(token.get());
    }

    private static ClientMessage ofProject(Fields fields, Function<ProjectId, ClientMessage> message) {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        fields.checkKnown();
        return message.apply(project.get());
    }

    private interface OfScene {
        ClientMessage of(ProjectId project, SceneId scene);
    }

    private static ClientMessage ofScene(Fields fields, OfScene message) {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var scene = fields.required("sceneId", Reading.id(SceneId::new));
        fields.checkKnown();
        return message.of(project.get(), scene.get());
    }

    private static ClientMessage joinProject(Fields fields) {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var cursors = fields.optional("cursors", Reading.choice(CursorMode.class));
        fields.checkKnown();
        return new ClientMessage.JoinProject(project.get(), cursors.or(CursorMode.EACH));
    }

    private static ClientMessage moveCursor(JsonInput payload) {
        var fields = payload.fields();
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var scene = fields.optional("sceneId", Reading.id(SceneId::new));
        var x = fields.required("x", Reading.finite());
        var y = fields.required("y", Reading.finite());
        fields.checkKnown();
        return new ClientMessage.MoveCursor(project.get(), scene.orNull(), x.get(), y.get());
    }

    private static ClientMessage type(Fields fields, boolean isTyping) {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var location = fields.required("location", Reading.choice(Location.class));
        var target = fields.optional("targetId", Reading.id(Function.identity()));
        fields.checkKnown();
        return new ClientMessage.Type(project.get(), isTyping, location.get(), target.orNull());
    }

    private static ClientMessage tellProgress(Fields fields) {
        var scene = fields.required("sceneId", Reading.id(SceneId::new));
        var file = fields.required("fileName", Reading.text(FILE_NAME));
        var progress = fields.required("progress", Reading.number(PERCENT));
        fields.checkKnown();
        return new ClientMessage.TellProgress(scene.get(), file.get(), progress.get());
    }

    private static ClientMessage updatePresence(Fields fields) {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var status = fields.required("status", Reading.choice(Status.class));
        fields.checkKnown();
        return new ClientMessage.UpdatePresence(project.get(), status.get());
    }
}
