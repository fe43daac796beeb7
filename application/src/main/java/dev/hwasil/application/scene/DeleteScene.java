package dev.hwasil.application.scene;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;

/** Deletes a scene, with its pictures and with what is said there. The others keep their numbers. */
public final class DeleteScene {

    /** Which scene. */
    public record Command(Caller actor, ProjectId project, SceneId scene) {}

    private final UnitOfWork work;
    private final Access access;
    private final Scenes scenes;
    private final Artworks artworks;
    private final ArtworkDisposal disposal;
    private final Events events;
    private final InstantSource clock;

    /** Needs where scenes are kept, and what takes their files away. */
    public DeleteScene(
            UnitOfWork work,
            Access access,
            Scenes scenes,
            Artworks artworks,
            ArtworkDisposal disposal,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.scenes = scenes;
        this.artworks = artworks;
        this.disposal = disposal;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes it. */
    public void handle(Command command) {
        work.perform(() -> {
            var project = command.project();
            var _ = access.require(command.actor(), Permission.ARRANGE, project);
            var _ = scenes.holdOrder(project);
            var scene = scenes.hold(project, command.scene()).orElseThrow(() -> new NoSuchScene().asException());

            var shown = artworks.of(scene.id());
            scenes.delete(scene);
            disposal.discardAfterCommit(shown);
            var deleted = new SceneDeleted(scene.id(), scene.sceneNumber(), scene.label());
            events.record(project, command.actor(), clock.instant(), deleted);
        });
    }
}
