package dev.hwasil.http.scene;

import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.ReadScenes;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.http.Snapshots;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import org.jspecify.annotations.Nullable;

/** The operations on a project's scenes. */
public final class SceneRoutes {

    /** A board is drawn by one request. */
    private static final int MAX_LIMIT = 500;

    private record BoardPage(ProjectId project, @Nullable Integer after, int limit) {}

    private record BoardState(Board.State state, long linksPeriod) {}

    private final Snapshots boards = new Snapshots();
    private final AddScene addScene;
    private final ReadScenes readScenes;
    private final Resources resources;

    /** Calls these use cases. */
    public SceneRoutes(AddScene addScene, ReadScenes readScenes, Resources resources) {
        this.addScene = addScene;
        this.readScenes = readScenes;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/projects/{projectId}/scenes", this::list);
        routes.post("/api/projects/{projectId}/scenes", this::add);
        routes.get("/api/projects/{projectId}/scenes/{sceneId}", this::show);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var query = exchange.query();
        var after = query.afterNumber();
        var limit = query.limit(MAX_LIMIT);
        var state = new BoardState(readScenes.state(caller, project), resources.linksPeriod());
        exchange.ok(boards, new BoardPage(project, after, limit), state, () -> {
            var page = readScenes.page(caller, project, after, limit);
            return resources.page(page, resources::scene, scene -> Query.cursor(scene.sceneNumber()));
        });
    }

    private void add(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var fields = exchange.fields();
        var number = fields.optional("sceneNumber", Reading.integer(1, Scene.LAST_NUMBER));
        var label = fields.optional("label", Reading.text(Scene.LABEL));
        var description = fields.optional("description", Reading.text(Scene.DESCRIPTION));
        var notes = fields.optional("notes", Reading.text(Scene.NOTES));
        fields.check();
        var outline = new Scene.Outline(label.orNull(), description.orNull(), notes.orNull());
        var command = new AddScene.Command(caller, project, number.orNull(), outline);
        exchange.once(caller, () -> {
            var added = addScene.handle(command);
            return Reply.created(
                            "/api/projects/" + project.value() + "/scenes/"
                                    + added.id().value(),
                            resources.scene(added))
                    .version(added.version());
        });
    }

    private void show(Exchange exchange) {
        var caller = exchange.caller();
        var scene =
                readScenes.one(caller, exchange.id("projectId", ProjectId::new), exchange.id("sceneId", SceneId::new));
        exchange.reply(shown(scene));
    }

    private Reply shown(SceneView scene) {
        return Reply.ok(resources.scene(scene)).version(scene.version());
    }
}
