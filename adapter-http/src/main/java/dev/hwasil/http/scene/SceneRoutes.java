package dev.hwasil.http.scene;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.DeleteScene;
import dev.hwasil.application.scene.ReadScenes;
import dev.hwasil.application.scene.ReorderScenes;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.application.scene.UpdateScene;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import org.jspecify.annotations.Nullable;

/** The operations on a project's scenes. */
public final class SceneRoutes {

    /** A board is drawn by one request. */
    private static final int MAX_LIMIT = 500;

    /** More than as many ids would not fit into a body. */
    private static final int MAX_SCENES = 16_384;

    private static final String ALL = "/api/projects/{projectId}/scenes";
    private static final String ONE = ALL + "/{sceneId}";

    private record BoardPage(ProjectId project, @Nullable Integer after, int limit) {}

    private record BoardState(Board.State state, long linksPeriod) {}

    private final AddScene addScene;
    private final UpdateScene updateScene;
    private final DeleteScene deleteScene;
    private final ReorderScenes reorderScenes;
    private final ReadScenes readScenes;
    private final Resources resources;

    /** Calls these use cases. */
    public SceneRoutes(
            AddScene addScene,
            UpdateScene updateScene,
            DeleteScene deleteScene,
            ReorderScenes reorderScenes,
            ReadScenes readScenes,
            Resources resources) {
        this.addScene = addScene;
        this.updateScene = updateScene;
        this.deleteScene = deleteScene;
        this.reorderScenes = reorderScenes;
        this.readScenes = readScenes;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(ALL, this::list);
        routes.post(ALL, this::add);
        routes.put(ALL + "/order", this::reorder);
        routes.get(ONE, this::show);
        routes.put(ONE, this::update);
        routes.delete(ONE, this::delete);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var query = exchange.query();
        var after = query.afterNumber();
        var limit = query.limit(MAX_LIMIT);
        var state = new BoardState(readScenes.state(caller, project), resources.linksPeriod());
        exchange.ok(
                new BoardPage(project, after, limit),
                state,
                () -> shown(readScenes.page(caller, project, after, limit)));
    }

    private JsonValue shown(Page<SceneView> page) {
        return resources.page(page, resources::scene, scene -> Query.cursor(scene.sceneNumber()));
    }

    private void reorder(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var fields = exchange.fields();
        var scenes = fields.required("sceneIds", Reading.list(Reading.id(SceneId::new), MAX_SCENES));
        fields.check();
        reorderScenes.handle(new ReorderScenes.Command(caller, project, scenes.get()));
        exchange.ok(shown(readScenes.page(caller, project, null, MAX_LIMIT)));
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

    private void update(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var scene = exchange.id("sceneId", SceneId::new);
        var basis = exchange.basis();
        var fields = exchange.fields();
        var label = fields.optional("label", Reading.edit(Reading.text(Scene.LABEL)));
        var description = fields.optional("description", Reading.edit(Reading.text(Scene.DESCRIPTION)));
        var notes = fields.optional("notes", Reading.edit(Reading.text(Scene.NOTES)));
        var number = fields.optional("sceneNumber", Reading.integer(1, Scene.LAST_NUMBER));
        fields.check();
        var change = new Scene.Change(
                label.or(Edit.none()), description.or(Edit.none()), notes.or(Edit.none()), number.orNull());
        exchange.reply(shown(updateScene.handle(new UpdateScene.Command(caller, project, scene, basis, change))));
    }

    private void delete(Exchange exchange) {
        var caller = exchange.caller();
        deleteScene.handle(new DeleteScene.Command(
                caller, exchange.id("projectId", ProjectId::new), exchange.id("sceneId", SceneId::new)));
        exchange.done();
    }

    private Reply shown(SceneView scene) {
        return Reply.ok(resources.scene(scene)).version(scene.version());
    }
}
