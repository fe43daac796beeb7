package dev.hwasil.application.scene;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Adds a scene to a project: with its number, or as the last. */
public final class AddScene {

    /**
     * What is added.
     *
     * @param number null for the number after the last
     */
    public record Command(
            Caller actor, ProjectId project, @Nullable Integer number, Scene.Outline outline) {}

    private final UnitOfWork work;
    private final Access access;
    private final Scenes scenes;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where scenes are kept. */
    public AddScene(UnitOfWork work, Access access, Scenes scenes, Events events, Ids ids, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.scenes = scenes;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new scene.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when the number is taken
     */
    public SceneView handle(Command command) {
        return work.perform(() -> {
            var _ = access.require(command.actor(), Permission.ARRANGE, command.project());
            var last = scenes.nextNumber(command.project());
            var number = command.number() != null ? command.number() : last;
            var now = clock.instant();
            var scene = Scene.added(
                    new SceneId(ids.next()),
                    command.project(),
                    number,
                    command.outline(),
                    command.actor().id(),
                    now);
            scenes.add(scene);

            var view = SceneView.added(scene, command.actor().user());
            events.record(command.project(), command.actor(), now, new SceneCreated(view));
            return view;
        });
    }
}
