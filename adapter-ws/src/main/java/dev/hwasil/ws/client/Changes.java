package dev.hwasil.ws.client;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.SessionGuard;
import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.annotation.DeleteAnnotation;
import dev.hwasil.application.annotation.EditAnnotation;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.ReadImages;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.scene.UpdateScene;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.message.Change;
import dev.hwasil.ws.message.ClientMessage;
import dev.hwasil.ws.message.ServerMessageWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Makes the changes that clients ask for, by the use cases that REST calls.
 *
 * @param guard without whose leave there is none
 * @param answerOnce by which a change with a key is made once
 */
public record Changes(
        SessionGuard guard,
        Access access,
        PostComment postComment,
        EditComment editComment,
        DeleteComment deleteComment,
        Annotate annotate,
        EditAnnotation editAnnotation,
        DeleteAnnotation deleteAnnotation,
        UpdateScene updateScene,
        ReadImages readImages,
        AnswerOnce answerOnce) {

    private static final int DONE = 200;

    /** Makes the change, which is durable when this returns, and answers its acknowledgement. */
    JsonValue make(Caller caller, ClientMessage.Make wish, ServerMessageWriter writer) {
        return guard.handle(caller, () -> once(caller, wish, writer));
    }

    private JsonValue once(Caller caller, ClientMessage.Make wish, ServerMessageWriter writer) {
        var key = wish.key();
        if (key == null) return make(caller, wish.change(), writer);
        var given = answerOnce.handle(new AnswerOnce.Command(
                new FirstAnswers.Key(caller.id(), wish.event(), key.value()),
                Sha256.of(key.content()),
                () -> new FirstAnswers.Answer(
                        DONE, Map.of(), make(caller, wish.change(), writer).bytes())));
        return JsonInput.parse(new String(given.answer().body(), StandardCharsets.UTF_8));
    }

    private JsonValue make(Caller caller, Change change, ServerMessageWriter writer) {
        return switch (change) {
            case Change.CreateComment wish ->
                writer.done(postComment.handle(
                        new PostComment.Command(caller, where(wish), wish.content(), wish.parent())));
            case Change.UpdateComment wish ->
                writer.done(
                        editComment.handle(new EditComment.Command(caller, wish.comment(), wish.content(), Basis.ANY)));
            case Change.DeleteComment wish -> {
                deleteComment.handle(new DeleteComment.Command(caller, wish.comment()));
                yield writer.done();
            }
            case Change.CreateAnnotation wish ->
                writer.done(annotate.handle(
                        new Annotate.Command(caller, wish.image(), wish.versionNumber(), wish.shape())));
            case Change.UpdateAnnotation wish ->
                writer.done(editAnnotation.handle(
                        new EditAnnotation.Command(caller, wish.annotation(), wish.outline(), Basis.ANY)));
            case Change.DeleteAnnotation wish -> {
                deleteAnnotation.handle(new DeleteAnnotation.Command(caller, wish.annotation()));
                yield writer.done();
            }
            case Change.UpdateScene wish -> {
                var project = access.require(caller, Permission.SEE, wish.scene());
                yield writer.done(updateScene.handle(
                        new UpdateScene.Command(caller, project, wish.scene(), Basis.ANY, wish.change())));
            }
            case Change.ConfirmUpload wish -> writer.done(uploaded(caller, wish));
        };
    }

    private static PostComment.Where where(Change.CreateComment wish) {
        return wish.scene() == null
                ? new PostComment.Where.OfProject(wish.project())
                : new PostComment.Where.OfScene(wish.scene(), wish.project());
    }

    private ImageView uploaded(Caller caller, Change.ConfirmUpload wish) {
        var _ = access.require(caller, Permission.EDIT_ARTWORK, wish.scene());
        var image = readImages.one(caller, wish.scene(), wish.image());
        if (image.type() != wish.type()) throw new NoSuchImage().asException();
        return image;
    }
}
