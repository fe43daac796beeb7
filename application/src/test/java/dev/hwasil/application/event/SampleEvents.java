package dev.hwasil.application.event;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.annotation.Shapes.aDrawing;
import static dev.hwasil.domain.annotation.Shapes.aRectangle;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.annotation.Shapes.anArrow;
import static dev.hwasil.domain.image.Artworks.anArtwork;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.annotation.AnnotationCreated;
import dev.hwasil.application.annotation.AnnotationDeleted;
import dev.hwasil.application.annotation.AnnotationUpdated;
import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentDeleted;
import dev.hwasil.application.comment.CommentResolved;
import dev.hwasil.application.comment.CommentUnresolved;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.image.ImageDeleted;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.VersionView;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.project.ProjectUpdated;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.application.scene.SceneCreated;
import dev.hwasil.application.scene.SceneDeleted;
import dev.hwasil.application.scene.SceneUpdated;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.application.scene.ScenesReordered;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Events of every kind, with every field set and with as few as there may be. */
public final class SampleEvents {

    private static final Instant AT = PinnedClock.START;
    private static final String TEXT = "그림 \"3\" \\ <b>🎨\u2028\n\t끝";

    private SampleEvents() {}

    /** Events of every kind in this project, by this person; its end last. */
    public static List<ProjectEvent> ofEveryKind(ProjectId project, User by) {
        return List.of(
                new ParticipantJoined(new ParticipantView(refTo(by), Role.VIEWER, AT, null)),
                new ParticipantJoined(new ParticipantView(another(), Role.EDITOR, AT, AT.plusSeconds(1))),
                new ParticipantUpdated(new ParticipantView(another(), Role.OWNER, AT, AT.plusSeconds(1))),
                new ParticipantRemoved(another()),
                new ProjectUpdated(bareProject(project, by)),
                new ProjectUpdated(fullProject(project, by)),
                new SceneCreated(bareScene(project, by)),
                new SceneCreated(fullScene(project, by)),
                new SceneUpdated(bareScene(project, by), Set.of(Scene.Field.DESCRIPTION)),
                new SceneUpdated(fullScene(project, by), EnumSet.allOf(Scene.Field.class)),
                new SceneDeleted(new SceneId(Fresh.id()), 12, "12A"),
                new SceneDeleted(new SceneId(Fresh.id()), 1, null),
                new ScenesReordered(project, List.of(new SceneId(Fresh.id()), new SceneId(Fresh.id()))),
                imageUploaded(by),
                new ImageUploaded(fullImage(ImageType.ART)),
                new ImageRestored(fullImage(ImageType.LINEART)),
                new ImageDeleted(new SceneId(Fresh.id()), new ImageId(Fresh.id()), ImageType.ART),
                commentCreated(project, by),
                new CommentCreated(fullComment(project, by)),
                new CommentUpdated(fullComment(project, by)),
                new CommentDeleted(fullComment(project, by)),
                new CommentResolved(fullComment(project, by)),
                new CommentUnresolved(fullComment(project, by)),
                new AnnotationCreated(annotation(aRectangle())),
                new AnnotationCreated(annotation(aDrawing())),
                new AnnotationUpdated(annotation(aText(TEXT))),
                new AnnotationUpdated(annotation(anArrow())),
                new AnnotationDeleted(new AnnotationId(Fresh.id()), new ImageId(Fresh.id())),
                new ProjectDeleted(project));
    }

    /** A picture's first version. */
    public static ProjectEvent imageUploaded(User by) {
        var current = new VersionView(1, anArtwork(), refTo(by), AT, null, null);
        return new ImageUploaded(
                new ImageView(new ImageId(Fresh.id()), new SceneId(Fresh.id()), ImageType.LINEART, current));
    }

    /** Something was said of the project. */
    public static ProjectEvent commentCreated(ProjectId project, User by) {
        return new CommentCreated(new CommentView(
                new CommentId(Fresh.id()),
                project,
                null,
                null,
                refTo(by),
                TEXT,
                List.of(),
                false,
                false,
                null,
                null,
                1,
                AT,
                AT));
    }

    private static CommentView fullComment(ProjectId project, User by) {
        return new CommentView(
                new CommentId(Fresh.id()),
                project,
                new SceneId(Fresh.id()),
                new CommentId(Fresh.id()),
                refTo(by),
                null,
                List.of(another(), refTo(by)),
                true,
                true,
                AT.plusSeconds(2),
                another(),
                3,
                AT,
                AT.plusSeconds(3));
    }

    private static ProjectView bareProject(ProjectId project, User by) {
        return new ProjectView(
                project,
                new StudioId(Fresh.id()),
                refTo(by),
                "봄",
                null,
                null,
                Project.Tag.STORYBOARD,
                Project.Status.ACTIVE,
                0,
                1,
                null,
                2,
                AT,
                AT);
    }

    private static ProjectView fullProject(ProjectId project, User by) {
        return new ProjectView(
                project,
                new StudioId(Fresh.id()),
                refTo(by),
                "봄의 \"콘티\"",
                TEXT,
                LocalDate.of(2027, 2, 28),
                Project.Tag.ILLUSTRATION,
                Project.Status.ARCHIVED,
                12,
                3,
                new ArtworkId(Fresh.id()),
                7,
                AT,
                AT.plusSeconds(1));
    }

    private static AnnotationView annotation(Shape shape) {
        return new AnnotationView(
                new AnnotationId(Fresh.id()), new ImageId(Fresh.id()), 3, shape, another(), 2, AT, AT.plusSeconds(1));
    }

    private static SceneView bareScene(ProjectId project, User by) {
        return new SceneView(
                new SceneId(Fresh.id()), project, 1, null, null, null, null, null, 0, 0, refTo(by), 1, AT, AT);
    }

    private static SceneView fullScene(ProjectId project, User by) {
        return new SceneView(
                new SceneId(Fresh.id()),
                project,
                1_000_000,
                "12A",
                TEXT,
                TEXT,
                fullImage(ImageType.LINEART),
                fullImage(ImageType.ART),
                12,
                7,
                refTo(by),
                2,
                AT,
                AT.plusSeconds(1));
    }

    private static ImageView fullImage(ImageType type) {
        var artwork = new Artwork(
                new ArtworkId(Fresh.id()), ImageFormat.WEBP, 1, 100_000, 1L << 33, "0f".repeat(32), null, true);
        var current = new VersionView(9, artwork, another(), AT, TEXT, 4);
        return new ImageView(new ImageId(Fresh.id()), new SceneId(Fresh.id()), type, current);
    }

    private static UserRef another() {
        return new UserRef(new UserId(Fresh.id()), "또다른.사람", TEXT, new ProfileImageId(Fresh.id()));
    }
}
