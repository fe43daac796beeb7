package dev.hwasil.application.notification;

import static dev.hwasil.domain.annotation.Shapes.aText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom every {@link Audience} finds. */
public abstract class AudienceContract extends StoresContract {

    private User owner;
    private User joon;
    private User sora;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
        joon = given.someoneIn(project, Role.MEMBER);
        sora = given.someoneIn(project, Role.VIEWER);
    }

    @Test
    void a_project_concerns_everybody_in_it() {
        assertThat(stores.audience().ofProject(project.id()))
                .containsExactlyInAnyOrder(owner.id(), joon.id(), sora.id());
        assertThat(stores.audience().ofProject(new ProjectId(Fresh.id()))).isEmpty();
    }

    @Test
    void a_thread_concerns_those_who_have_spoken_in_it_and_are_still_there() {
        var place = new Comment.Place(project.id(), given.scene(project).id());
        var question = given.comment(place, joon, "구름?", null);
        var reply = given.comment(place, owner, "응", question);
        var _ = given.comment(place, sora, "다른 말", null);
        save(reply.deleted(given.now()));

        assertThat(stores.audience().ofThread(question.id())).containsExactlyInAnyOrder(joon.id(), owner.id());
        leave(joon);
        assertThat(stores.audience().ofThread(question.id())).containsExactly(owner.id());
    }

    @Test
    void a_picture_concerns_those_who_have_drawn_on_it_or_spoken_of_its_scene_and_are_still_there() {
        var scene = given.scene(project);
        var first = given.uploaded(scene, ImageType.ART, owner);
        var _ = given.annotation(first, joon, aText("더"));
        var second = given.uploaded(scene, ImageType.ART, owner);
        var comment = given.comment(new Comment.Place(project.id(), scene.id()), sora, "좋아요", null);
        var _ = given.comment(new Comment.Place(project.id(), null), owner, "전체", null);
        var _ = given.comment(
                new Comment.Place(project.id(), given.scene(project).id()), owner, "다른 장면", null);
        var _ = given.annotation(given.uploaded(scene, ImageType.LINEART, owner), owner, aText("선화"));

        assertThat(stores.audience().ofImage(second.id())).containsExactlyInAnyOrder(joon.id(), sora.id());
        save(comment.deleted(given.now()));
        assertThat(stores.audience().ofImage(second.id())).containsExactly(joon.id());
        leave(joon);
        assertThat(stores.audience().ofImage(second.id())).isEmpty();
    }

    @Test
    void inside_a_unit_it_is_as_the_unit_left_it() {
        var place = new Comment.Place(project.id(), null);

        var thread = inUnit(() -> {
            var question = given.comment(place, joon, "구름?", null);
            return stores.audience().ofThread(question.id());
        });

        assertThat(thread).containsExactly(joon.id());
    }

    private void save(Comment comment) {
        inUnit(() -> {
            var _ = stores.comments().hold(comment.id());
            stores.comments().save(comment);
        });
    }

    private void leave(User user) {
        inUnit(() -> stores.projects().remove(new Participant(project.id(), user.id(), Role.MEMBER, given.now())));
    }
}
