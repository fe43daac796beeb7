package dev.hwasil.application.store;

import static dev.hwasil.domain.image.Artworks.anArtwork;

import dev.hwasil.domain.account.People;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a test begins with into stores, under ids and names that nothing has; each thing a second after the one
 * before it.
 */
public final class Given {

    private final Stores stores;
    private final PinnedClock clock;

    /** Puts it into these stores, by this clock. */
    public Given(Stores stores, PinnedClock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Somebody with an account. */
    public User someone() {
        return account(People.someone());
    }

    /** This person's account. */
    public User account(User user) {
        stores.work().perform(() -> stores.users().add(user, "hash of " + user.username()));
        return user;
    }

    /** A studio of this person. */
    public Studio studio(User owner) {
        var studio = Studio.opened(new StudioId(Fresh.id()), owner.id(), "먹", now());
        stores.work().perform(() -> stores.studios().add(studio));
        return studio;
    }

    /** A project that this person has started, in a new studio. */
    public Project project(User owner) {
        return project(owner, Project.Status.ACTIVE);
    }

    /** A project of this person in that state, in a new studio. */
    public Project project(User owner, Project.Status status) {
        return project(owner, null, status);
    }

    /** A project of this person in that state, in a new studio, which is due on that day or on none. */
    public Project project(User owner, @Nullable LocalDate deadline, Project.Status status) {
        var at = now();
        var project = new Project(
                new ProjectId(Fresh.id()),
                studio(owner).id(),
                owner.id(),
                "봄의 콘티",
                null,
                deadline,
                Project.Tag.STORYBOARD,
                status,
                1,
                at,
                at);
        var first = new Participant(project.id(), owner.id(), Role.OWNER, at);
        stores.work().perform(() -> stores.projects().add(project, first));
        return project;
    }

    /** Somebody who is in the project. */
    public User someoneIn(Project project, Role role) {
        return participant(someone(), project, role);
    }

    /** This person is in the project. */
    public User participant(User user, Project project, Role role) {
        var participant = new Participant(project.id(), user.id(), role, now());
        var _ = stores.work().perform(() -> stores.projects().admit(participant));
        return user;
    }

    /** The project's next scene. */
    public Scene scene(Project project) {
        var at = now();
        return stores.work().perform(() -> {
            var number = stores.scenes().nextNumber(project.id());
            var outline = new Scene.Outline(null, null, null);
            var scene = Scene.added(new SceneId(Fresh.id()), project.id(), number, outline, project.creator(), at);
            stores.scenes().add(scene);
            return scene;
        });
    }

    /** The scene's picture of that type, with one version more. */
    public Image uploaded(Scene scene, ImageType type, User by) {
        var at = now();
        return stores.work()
                .perform(() -> stores.images()
                        .append(
                                scene.id(),
                                type,
                                present -> present.map(image -> image.replaced(anArtwork(), by.id(), null, at))
                                        .orElseGet(() -> Image.first(
                                                new ImageId(Fresh.id()),
                                                scene.id(),
                                                type,
                                                anArtwork(),
                                                by.id(),
                                                null,
                                                at))));
    }

    /** What this person says there, in reply to a comment or to nobody. */
    public Comment comment(Comment.Place place, User by, String content, @Nullable Comment parent) {
        var id = new CommentId(Fresh.id());
        var comment = parent == null
                ? Comment.posted(id, place, by.id(), content, Set.of(), now())
                : parent.answered(id, place, by.id(), content, Set.of(), now());
        stores.work().perform(() -> stores.comments().add(comment));
        return comment;
    }

    /** What this person has drawn or written over the image's current version. */
    public Annotation annotation(Image image, User by, Shape shape) {
        var annotation = Annotation.drawn(
                new AnnotationId(Fresh.id()), image.id(), image.current().number(), by.id(), shape, now());
        stores.work().perform(() -> stores.annotations().add(annotation));
        return annotation;
    }

    /** An instant after all that were given before. */
    public Instant now() {
        clock.pass(Duration.ofSeconds(1));
        return clock.instant();
    }
}
