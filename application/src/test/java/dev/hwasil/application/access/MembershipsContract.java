package dev.hwasil.application.access;

import static dev.hwasil.domain.annotation.Shapes.aText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.access.Memberships.Membership;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.concurrent.Waiting;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Memberships} does. */
public abstract class MembershipsContract extends StoresContract {

    @ParameterizedTest
    @EnumSource
    void a_participant_has_their_role(Role role) {
        var project = given.project(given.someone());
        var participant = given.someoneIn(project, role);

        assertThat(memberships().of(participant.id(), project.id()))
                .contains(new Membership(project.id(), role, Project.Status.ACTIVE));
    }

    @ParameterizedTest
    @EnumSource
    void a_scene_stands_where_its_project_stands(Project.Status status) {
        var owner = given.someone();
        var project = given.project(owner, status);
        var scene = given.scene(project);

        assertThat(memberships().of(owner.id(), scene.id())).contains(new Membership(project.id(), Role.OWNER, status));
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_stands_where_its_project_stands(Project.Status status) {
        var owner = given.someone();
        var project = given.project(owner, status);
        var scene = given.scene(project);
        var place = new Membership(project.id(), Role.OWNER, status);

        var ofProject = given.comment(new Comment.Place(project.id(), null), owner, "구름?", null);
        var ofScene = given.comment(new Comment.Place(project.id(), scene.id()), owner, "구름?", null);

        assertThat(memberships().of(owner.id(), ofProject.id())).contains(place);
        assertThat(memberships().of(owner.id(), ofScene.id())).contains(place);
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_and_what_lies_over_it_stand_where_their_project_stands(Project.Status status) {
        var owner = given.someone();
        var project = given.project(owner, status);
        var image = given.uploaded(given.scene(project), ImageType.ART, owner);
        var annotation = given.annotation(image, owner, aText("더"));
        var place = new Membership(project.id(), Role.OWNER, status);

        assertThat(memberships().of(owner.id(), image.id())).contains(place);
        assertThat(memberships().of(owner.id(), annotation.id())).contains(place);
    }

    @Test
    void nobody_has_a_place_at_a_deleted_comment() {
        var owner = given.someone();
        var comment = given.comment(new Comment.Place(given.project(owner).id(), null), owner, "구름?", null);
        inUnit(() -> {
            var held = stores.comments().hold(comment.id()).orElseThrow();
            stores.comments().save(held.deleted(given.now()));
        });

        assertThat(memberships().of(owner.id(), comment.id())).isEmpty();
    }

    @Test
    void a_stranger_has_no_place() {
        var owner = given.someone();
        var project = given.project(owner);
        var scene = given.scene(project);
        var comment = given.comment(new Comment.Place(project.id(), scene.id()), owner, "구름?", null);
        var image = given.uploaded(scene, ImageType.ART, owner);
        var annotation = given.annotation(image, owner, aText("더"));
        var stranger = given.someone();
        var _ = given.scene(given.project(stranger));

        assertThat(memberships().of(stranger.id(), project.id())).isEmpty();
        assertThat(memberships().of(stranger.id(), scene.id())).isEmpty();
        assertThat(memberships().of(stranger.id(), comment.id())).isEmpty();
        assertThat(memberships().of(stranger.id(), image.id())).isEmpty();
        assertThat(memberships().of(stranger.id(), annotation.id())).isEmpty();
    }

    @Test
    void nobody_has_a_place_in_what_never_was() {
        var user = given.someone();

        assertThat(memberships().of(user.id(), new ProjectId(Fresh.id()))).isEmpty();
        assertThat(memberships().of(user.id(), new SceneId(Fresh.id()))).isEmpty();
        assertThat(memberships().of(user.id(), new CommentId(Fresh.id()))).isEmpty();
        assertThat(memberships().of(user.id(), new ImageId(Fresh.id()))).isEmpty();
        assertThat(memberships().of(user.id(), new AnnotationId(Fresh.id()))).isEmpty();
    }

    @Test
    void inside_a_unit_a_place_is_seen_as_the_unit_left_it() {
        var project = given.project(given.someone());
        var joon = given.someone();

        var membership = inUnit(() -> {
            var _ = given.participant(joon, project, Role.MEMBER);
            return memberships().of(joon.id(), project.id());
        });

        assertThat(membership).isPresent();
    }

    @Test
    void nobody_changes_a_place_that_a_unit_stands_on() {
        var project = given.project(given.someone());
        var joon = given.someoneIn(project, Role.MEMBER);
        var scene = given.scene(project);
        var comment = given.comment(new Comment.Place(project.id(), null), joon, "구름?", null);

        assertHeld(project, () -> memberships().of(joon.id(), project.id()));
        assertHeld(project, () -> memberships().of(joon.id(), scene.id()));
        assertHeld(project, () -> memberships().of(joon.id(), comment.id()));
    }

    private void assertHeld(Project project, Supplier<Optional<Membership>> place) {
        var held = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var changedWhileHeld = Race.results(2, racer -> {
            if (racer == 0) {
                return inUnit(() -> {
                    assertThat(place.get()).isPresent();
                    held.countDown();
                    return Waiting.atMost(Duration.ofMillis(200), changed);
                });
            }
            assertThat(Waiting.atMost(Race.DEADLINE, held)).isTrue();
            var _ = inUnit(() -> stores.projects().holdTeam(project.id()));
            changed.countDown();
            return false;
        });

        assertThat(changedWhileHeld.getFirst()).isFalse();
    }

    @Test
    void who_waited_for_a_place_sees_it_as_it_was_left() {
        var project = given.project(given.someone());
        var joon = given.someoneIn(project, Role.MEMBER);
        var archived = project.changed(
                new Project.Change(null, Edit.none(), Edit.none(), null, Project.Status.ARCHIVED), given.now());
        var held = new CountDownLatch(1);

        var seen = Race.results(2, racer -> {
            if (racer == 0) {
                return inUnit(() -> {
                    var _ = stores.projects().hold(project.id());
                    held.countDown();
                    var _ = Waiting.atMost(Duration.ofMillis(100), new CountDownLatch(1));
                    stores.projects().save(archived);
                    return Optional.<Membership>empty();
                });
            }
            assertThat(Waiting.atMost(Race.DEADLINE, held)).isTrue();
            return inUnit(() -> memberships().of(joon.id(), project.id()));
        });

        assertThat(seen.getLast()).contains(new Membership(project.id(), Role.MEMBER, Project.Status.ARCHIVED));
    }

    private Memberships memberships() {
        return stores.memberships();
    }
}
