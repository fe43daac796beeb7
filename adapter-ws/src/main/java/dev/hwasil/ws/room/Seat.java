package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/** One socket in a room, and what it does there. Not thread-safe. */
final class Seat {

    private final Occupant occupant;
    private final UserRef user;
    private @Nullable SceneId scene;
    private boolean batchesCursors;
    private @Nullable Typing typing;

    Seat(Occupant occupant, UserRef user, @Nullable SceneId scene) {
        this.occupant = occupant;
        this.user = user;
        this.scene = scene;
    }

    /** Two occupants may have one name: a connection that was lost, and the one that goes on in its place. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Occupant whom) {
        return occupant == whom;
    }

    Occupant occupant() {
        return occupant;
    }

    /** Whose socket it is. */
    UserRef user() {
        return user;
    }

    /** The scene that it looks at, or null for the board. */
    @Nullable
    SceneId scene() {
        return scene;
    }

    void look(@Nullable SceneId at) {
        scene = at;
    }

    /** Whether it gets the others' cursors together. */
    boolean batchesCursors() {
        return batchesCursors;
    }

    void batchCursors(boolean together) {
        batchesCursors = together;
    }

    /** What its person is writing, or null. */
    @Nullable
    Typing typing() {
        return typing;
    }

    void type(@Nullable Typing what) {
        typing = what;
    }
}
