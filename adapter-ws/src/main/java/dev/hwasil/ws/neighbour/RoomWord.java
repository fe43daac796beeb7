package dev.hwasil.ws.neighbour;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.message.ServerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project's room on one node tells those on the others. */
public sealed interface RoomWord {

    /** It has just begun to listen, and wants to know who is there. */
    record Asks() implements RoomWord {}

    /** It sees somebody so. */
    record Sees(UserRef user, Presence presence) implements RoomWord {}

    /** It does not see somebody any more. */
    record Misses(UserId user) implements RoomWord {}

    /** Its node stops. */
    record Stops() implements RoomWord {}

    /** What is for the moment: nobody asks for it again. */
    sealed interface Shown extends RoomWord {}

    /** People there point somewhere else. */
    record Points(List<Move> moves) implements Shown {}

    /**
     * Where somebody points.
     *
     * @param scene in which they do, or null for the board
     * @param moved what everybody is told of it, as JSON that was written
     */
    record Move(UserId user, @Nullable SceneId scene, JsonValue moved) {}

    /** Somebody there writes, or has stopped. */
    record Types(ServerMessage.TypingStatus status) implements Shown {}

    /** Somebody there has uploaded so much. */
    record Uploads(ServerMessage.UploadProgress progress) implements Shown {}
}
