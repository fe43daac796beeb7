package dev.hwasil.bootstrap;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.comment.PostComment.Where;
import dev.hwasil.application.comment.ResolveComment;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.image.Upload;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.demo.story.Picture;
import dev.hwasil.demo.story.RainyNight;
import dev.hwasil.domain.annotation.Drawing;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.annotation.Stroke;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the demo studio's people, and what they do, as anybody would.
 *
 * @param desk where pictures lie before they are uploaded
 */
record DemoMember(Caller caller, UseCases use, Path desk) {

    private static final String RED = "#e5484d";

    ProjectId starts(Project.Outline outline) {
        return use.startProject()
                .handle(new StartProject.Command(caller, null, outline))
                .project()
                .id();
    }

    SceneId adds(ProjectId project, RainyNight scene) {
        var outline = new Scene.Outline(scene.label(), scene.description(), scene.notes());
        return use.addScene()
                .handle(new AddScene.Command(caller, project, null, outline))
                .id();
    }

    ImageView uploads(SceneId scene, ImageType type, Picture picture, @Nullable String change) {
        var file = laidDown(picture);
        var upload = new Upload(file, picture.bytes().length, Sha256.ofContent(picture.bytes()), picture.fileName());
        try (var received = use.receiveArtwork().handle(new ReceiveArtwork.Command(caller, scene, upload))) {
            return use.uploadImage().handle(new UploadImage.Command(caller, scene, type, received, change));
        }
    }

    private Path laidDown(Picture picture) {
        try {
            return Files.write(desk.resolve(picture.fileName()), picture.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void restores(ImageView image, int version) {
        var _ = use.restoreImageVersion()
                .handle(new RestoreImageVersion.Command(caller, image.sceneId(), image.id(), version));
    }

    CommentView says(ProjectId project, String content) {
        return says(new Where.OfProject(project), content, null);
    }

    CommentView says(SceneId scene, String content) {
        return says(new Where.OfScene(scene), content, null);
    }

    void replies(CommentView to, String content) {
        var scene = to.sceneId();
        var where = scene == null ? new Where.OfProject(to.projectId()) : new Where.OfScene(scene);
        var _ = says(where, content, to.id());
    }

    private CommentView says(Where where, String content, @Nullable CommentId parent) {
        return use.postComment().handle(new PostComment.Command(caller, where, content, parent));
    }

    void resolves(CommentView thread) {
        var _ = use.resolveComment().handle(new ResolveComment.Command(caller, thread.id()));
    }

    void frames(ImageView image, double x, double y, double width, double height, String content) {
        annotates(image, Shape.Type.RECTANGLE, new Shape.Outline(x, y, width, height, content, null, RED));
    }

    /** An arrow from a place to another. */
    void pointsAt(ImageView image, double fromX, double fromY, double toX, double toY, String content) {
        annotates(
                image, Shape.Type.ARROW, new Shape.Outline(fromX, fromY, toX - fromX, toY - fromY, content, null, RED));
    }

    void writesOn(ImageView image, double x, double y, String content) {
        annotates(image, Shape.Type.TEXT, new Shape.Outline(x, y, null, null, content, null, "#ffc53d"));
    }

    /** A ring drawn by hand: once around and a little farther. */
    void circles(ImageView image, double x, double y, double radius) {
        var points = new ArrayList<Stroke.Point>();
        for (var i = 0; i <= 44; i++) {
            var angle = i * 2 * Math.PI / 40 - 1;
            var reach = radius * (1 + 0.05 * Math.sin(angle * 2.3) + i * 0.0015);
            points.add(new Stroke.Point(
                    x + reach * Math.cos(angle),
                    y + reach * 16 / 9 * Math.sin(angle),
                    0.45 + 0.3 * Math.sin(i / 14.0)));
        }
        var drawing = new Drawing(List.of(new Stroke(points, 4)));
        annotates(image, Shape.Type.DRAWING, new Shape.Outline(x, y, null, null, null, drawing, "#ffc53d"));
    }

    private void annotates(ImageView image, Shape.Type type, Shape.Outline outline) {
        var _ = use.annotate().handle(new Annotate.Command(caller, image.id(), null, Shape.of(type, outline)));
    }
}
