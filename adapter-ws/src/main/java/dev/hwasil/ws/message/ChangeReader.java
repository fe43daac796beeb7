package dev.hwasil.ws.message;

import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.json.Fields;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.Reading;
import dev.hwasil.json.ShapeJson;
import dev.hwasil.ws.message.Change.ConfirmUpload;
import dev.hwasil.ws.message.Change.CreateAnnotation;
import dev.hwasil.ws.message.Change.CreateComment;
import dev.hwasil.ws.message.Change.DeleteAnnotation;
import dev.hwasil.ws.message.Change.DeleteComment;
import dev.hwasil.ws.message.Change.UpdateAnnotation;
import dev.hwasil.ws.message.Change.UpdateComment;
import dev.hwasil.ws.message.Change.UpdateScene;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads changes as strictly as REST reads its bodies: a field that nobody knows is refused. Those that the seed's
 * clients send along are known, whether they mean something or not.
 */
final class ChangeReader {

    private static final Pattern KEY = Pattern.compile("[ -~]{1,128}");

    private static final Map<String, Function<ChangeReader, Change>> CHANGES = Map.of(
            "comment:create", ChangeReader::createComment,
            "comment:update", ChangeReader::updateComment,
            "comment:delete", ChangeReader::deleteComment,
            "annotation:create", ChangeReader::createAnnotation,
            "annotation:update", ChangeReader::updateAnnotation,
            "annotation:delete", ChangeReader::deleteAnnotation,
            "scene:update", ChangeReader::updateScene,
            "image:upload", ChangeReader::confirmUpload);

    /** The names of events that ask for changes. */
    static final Set<String> EVENTS = CHANGES.keySet();

    private final Fields fields;
    private final Fields.Field<String> key;

    private ChangeReader(JsonInput payload) {
        this.fields = payload.fields();
        this.key = fields.optional("idempotencyKey", Reading.string(ChangeReader::key));
        fields.ignore("userId");
    }

    private static String key(String text) {
        if (!KEY.matcher(text).matches()) throw InvalidInput.value("Must be 1 to 128 printable ASCII characters.");
        return text;
    }

    /**
     * The change that an event of one of these names asks for.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is of a wrong shape
     */
    static ClientMessage read(String event, JsonInput payload) {
        var reader = new ChangeReader(payload);
        var change = Objects.requireNonNull(CHANGES.get(event)).apply(reader);
        return new ClientMessage.Make(change, event, reader.keyed(payload));
    }

    private ClientMessage.@Nullable Key keyed(JsonInput payload) {
        var value = key.orNull();
        return value == null ? null : new ClientMessage.Key(value, payload.toString());
    }

    private Change createComment() {
        var project = fields.required("projectId", Reading.id(ProjectId::new));
        var scene = fields.optional("sceneId", Reading.id(SceneId::new));
        var content = fields.required("content", Reading.text(Comment.CONTENT));
        var parent = fields.optional("parentId", Reading.id(CommentId::new));
        fields.check();
        return new CreateComment(project.get(), scene.orNull(), content.get(), parent.orNull());
    }

    private Change updateComment() {
        var comment = fields.required("commentId", Reading.id(CommentId::new));
        var content = fields.required("content", Reading.text(Comment.CONTENT));
        fields.check();
        return new UpdateComment(comment.get(), content.get());
    }

    private Change deleteComment() {
        var comment = fields.required("commentId", Reading.id(CommentId::new));
        fields.check();
        return new DeleteComment(comment.get());
    }

    private Change createAnnotation() {
        var image = fields.required("imageId", Reading.id(ImageId::new));
        var type = fields.required("type", Reading.choice(Shape.Type.class));
        var data = fields.required("data", ShapeJson.OUTLINE);
        var number = fields.optional("versionNumber", Reading.integer(1, Integer.MAX_VALUE));
        fields.check();
        return new CreateAnnotation(image.get(), number.orNull(), Shape.of(type.get(), data.get()));
    }

    private Change updateAnnotation() {
        var annotation = fields.required("annotationId", Reading.id(AnnotationId::new));
        var data = fields.required("data", ShapeJson.OUTLINE);
        fields.check();
        return new UpdateAnnotation(annotation.get(), data.get());
    }

    private Change deleteAnnotation() {
        var annotation = fields.required("annotationId", Reading.id(AnnotationId::new));
        fields.check();
        return new DeleteAnnotation(annotation.get());
    }

    private Change updateScene() {
        var scene = fields.required("sceneId", Reading.id(SceneId::new));
        var data = fields.required("data", Reading.object(ChangeReader::sceneChange));
        fields.check();
        return new UpdateScene(scene.get(), data.get());
    }

    private static Scene.Change sceneChange(Fields data) {
        var label = data.optional("label", Reading.edit(Reading.text(Scene.LABEL)));
        var description = data.optional("description", Reading.edit(Reading.text(Scene.DESCRIPTION)));
        var notes = data.optional("notes", Reading.edit(Reading.text(Scene.NOTES)));
        var number = data.optional("sceneNumber", Reading.integer(1, Scene.LAST_NUMBER));
        data.check();
        return new Scene.Change(
                label.or(Edit.none()), description.or(Edit.none()), notes.or(Edit.none()), number.orNull());
    }

    private Change confirmUpload() {
        var scene = fields.required("sceneId", Reading.id(SceneId::new));
        var type = fields.required("type", Reading.choice(ImageType.class));
        var image = fields.required("imageId", Reading.id(ImageId::new));
        fields.ignore("metadata");
        fields.check();
        return new ConfirmUpload(scene.get(), type.get(), image.get());
    }
}
