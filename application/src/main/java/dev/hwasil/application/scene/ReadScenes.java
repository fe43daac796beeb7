package dev.hwasil.application.scene;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/** Shows a project's scenes. */
public final class ReadScenes {

    private final Access access;
    private final Board board;

    /** Needs what is shown. */
    public ReadScenes(Access access, Board board) {
        this.access = access;
        this.board = board;
    }

    /** One scene. */
    public SceneView one(Caller caller, ProjectId project, SceneId scene) {
        var _ = access.require(caller, Permission.SEE, project);
        return board.find(project, scene).orElseThrow(() -> new NoSuchScene().asException());
    }

    /** In which state the project's board is. */
    public Board.State state(Caller caller, ProjectId project) {
        var _ = access.require(caller, Permission.SEE, project);
        return board.state(project);
    }

    /** The project's scenes by number, from the one after the number {@code after}. */
    public Page<SceneView> page(Caller caller, ProjectId project, @Nullable Integer after, int limit) {
        var _ = access.require(caller, Permission.SEE, project);
        return board.of(project, after, limit);
    }
}
