package dev.hwasil.http.comment;

import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.comment.PostComment.Where;
import dev.hwasil.application.comment.ReadComments;
import dev.hwasil.application.comment.ResolveComment;
import dev.hwasil.application.comment.UnresolveComment;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** The operations on what is said of projects and scenes. */
public final class CommentRoutes {

    private static final String OF_PROJECT = "/api/projects/{projectId}/comments";
    private static final String OF_SCENE = "/api/scenes/{sceneId}/comments";
    private static final String ONE = "/api/comments/{commentId}";

    /** Whether a project's list has what is said of its scenes. */
    private enum Scope {
        PROJECT,
        ALL
    }

    private final PostComment postComment;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final ResolveComment resolveComment;
    private final UnresolveComment unresolveComment;
    private final ReadComments readComments;
    private final Resources resources;

    /** Calls these use cases. */
    public CommentRoutes(
            PostComment postComment,
            EditComment editComment,
            DeleteComment deleteComment,
            ResolveComment resolveComment,
            UnresolveComment unresolveComment,
            ReadComments readComments,
            Resources resources) {
        this.postComment = postComment;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.resolveComment = resolveComment;
        this.unresolveComment = unresolveComment;
        this.readComments = readComments;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(OF_PROJECT, this::listOfProject);
        routes.post(OF_PROJECT, exchange -> post(exchange, new Where.OfProject(project(exchange))));
        routes.get(OF_SCENE, this::listOfScene);
        routes.post(OF_SCENE, exchange -> post(exchange, new Where.OfScene(scene(exchange))));
        routes.get(ONE, this::show);
        routes.put(ONE, this::edit);
        routes.delete(ONE, this::delete);
        routes.post(ONE + "/resolve", this::resolve);
        routes.delete(ONE + "/resolve", this::unresolve);
    }

    private void post(Exchange exchange, Where where) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var content = fields.required("content", Reading.text(Comment.CONTENT));
        var parent = fields.optional("parentId", Reading.id(CommentId::new));
        fields.check();
        exchange.once(caller, () -> {
            var posted = postComment.handle(new PostComment.Command(caller, where, content.get(), parent.orNull()));
            return Reply.created("/api/comments/" + posted.id().value(), resources.comment(posted))
                    .version(posted.version());
        });
    }

    private void listOfProject(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var withScenes = query.choice("scope", Scope.class) == Scope.ALL;
        var page = readComments.ofProject(
                caller, project(exchange), withScenes, query.after(CommentId::new), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, resources::comment, comment -> Query.cursor(comment.id().value())));
    }

    private void listOfScene(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var page = readComments.ofScene(
                caller, scene(exchange), query.after(CommentId::new), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, resources::comment, comment -> Query.cursor(comment.id().value())));
    }

    private void show(Exchange exchange) {
        exchange.reply(shown(readComments.one(exchange.caller(), comment(exchange))));
    }

    private void edit(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var content = fields.required("content", Reading.text(Comment.CONTENT));
        fields.check();
        exchange.reply(shown(editComment.handle(
                new EditComment.Command(caller, comment(exchange), content.get(), exchange.basis()))));
    }

    private void delete(Exchange exchange) {
        deleteComment.handle(new DeleteComment.Command(exchange.caller(), comment(exchange)));
        exchange.done();
    }

    private void resolve(Exchange exchange) {
        var command = new ResolveComment.Command(exchange.caller(), comment(exchange));
        exchange.once(command.actor(), () -> shown(resolveComment.handle(command)));
    }

    private void unresolve(Exchange exchange) {
        var command = new UnresolveComment.Command(exchange.caller(), comment(exchange));
        exchange.reply(shown(unresolveComment.handle(command)));
    }

    private Reply shown(CommentView comment) {
        return Reply.ok(resources.comment(comment)).version(comment.version());
    }

    private static CommentId comment(Exchange exchange) {
        return exchange.id("commentId", CommentId::new);
    }

    private static ProjectId project(Exchange exchange) {
        return exchange.id("projectId", ProjectId::new);
    }

    private static SceneId scene(Exchange exchange) {
        return exchange.id("sceneId", SceneId::new);
    }
}
