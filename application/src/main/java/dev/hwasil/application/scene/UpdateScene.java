package dev.hwasil.application.scene;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.version.Basis;
import java.time.InstantSource;

/**
 * Changes what is said of a scene: what happens in it, what the team notes, and, for those who arrange, where it
 * stands.
 */
public final class UpdateScene {

    /** What of which scene. */
    public record Command(Caller actor, ProjectId project, SceneId scene, Basis basis, Scene.Change change) {}

    private final UnitOfWork work;
    private final Access access;
    private final Scenes scenes;
    private final Board board;
    private final Events events;
    private final InstantSource clock;

    /** Needs where scenes are kept. */
    public UpdateScene(UnitOfWork work, Access access, Scenes scenes, Board board, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.scenes = scenes;
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The scene as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code stale-version} when it was changed meanwhile,
     *     {@code conflict} when the number is taken
     */
    public SceneView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var change = command.change();
            var needed = change.arranges() ? Permission.ARRANGE : Permission.EDIT_ARTWORK;
            var _ = access.require(actor, needed, command.project());
            if (change.sceneNumber() != null) {
                var _ = scenes.holdOrder(command.project());
            }
            var scene =
                    scenes.hold(command.project(), command.scene()).orElseThrow(() -> new NoSuchScene().asException());
            command.basis().require(scene.version());

            var now = clock.instant();
            var changed = scene.changed(change, now);
            if (!changed.equals(scene)) scenes.save(changed);
            var view = board.find(scene.projectId(), scene.id()).orElseThrow();
            if (!changed.equals(scene)) {
                events.record(scene.projectId(), actor, now, new SceneUpdated(view, changed.changedSince(scene)));
            }
            return view;
        });
    }
}
