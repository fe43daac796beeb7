package dev.hwasil.application.scene;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts all scenes of a project in another order and numbers them 1…n. Where a scene stands is no change of the scene:
 * its version stays.
 */
public final class ReorderScenes {

    /** All scenes of a project, in the order in which they are to stand. */
    public record Command(Caller actor, ProjectId project, List<SceneId> scenes) {
        /** Keeps its own copy. */
        public Command {
            scenes = List.copyOf(scenes);
        }
    }

    private final UnitOfWork work;
    private final Access access;
    private final Scenes scenes;
    private final Events events;
    private final InstantSource clock;

    /** Needs where scenes are kept. */
    public ReorderScenes(UnitOfWork work, Access access, Scenes scenes, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.scenes = scenes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reorders them.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the list is not of just all scenes
     */
    public void handle(Command command) {
        work.perform(() -> {
            var project = command.project();
            var _ = access.require(command.actor(), Permission.ARRANGE, project);
            var order = scenes.holdOrder(project).rearranged(command.scenes());

            if (!scenes.renumber(project, order)) return;
            events.record(project, command.actor(), clock.instant(), new ScenesReordered(project, order.scenes()));
        });
    }
}
