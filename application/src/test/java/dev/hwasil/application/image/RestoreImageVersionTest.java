package dev.hwasil.application.image;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.AlreadyCurrent;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RestoreImageVersionTest extends UseCaseTest {

    private final RestoreImageVersion restoreImageVersion =
            new RestoreImageVersion(stores.work(), access, stores.images(), stores.events(), clock);
    private Project project;
    private Scene scene;
    private Image first;
    private Image second;

    @BeforeEach
    void uploadTwice() {
        project = given.project(MINA);
        scene = given.scene(project);
        first = given.uploaded(scene, ImageType.ART, MINA);
        second = given.uploaded(scene, ImageType.ART, MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void an_earlier_version_is_put_on_top_and_the_newer_ones_stay() {
        var restored = restore(JOON_CALLS, 1);

        assertThat(restored.current())
                .isEqualTo(new VersionView(3, first.current().artwork(), JOON_CALLS.user(), clock.instant(), null, 1));
        assertThat(stores.imageHistories().find(scene.id(), first.id())).contains(restored);
        assertThat(stores.imageHistories().versions(first.id(), null, 10).items())
                .containsExactly(
                        restored.current(),
                        VersionView.of(second.current(), MINA_CALLS.user()),
                        VersionView.of(first.current(), MINA_CALLS.user()));
    }

    @Test
    void the_others_are_told() {
        var restored = restore(JOON_CALLS, 1);

        assertThat(told()).containsExactly(new ImageRestored(restored));
    }

    @Test
    void what_is_current_is_not_restored() {
        assertThat(refusalOf(() -> restore(JOON_CALLS, 2))).isEqualTo(new AlreadyCurrent());
        assertThat(told()).isEmpty();
    }

    @Test
    void what_never_was_is_not_restored() {
        assertThat(refusalOf(() -> restore(JOON_CALLS, 3))).isEqualTo(new NoSuchVersion(3));
        assertThat(refusalOf(() -> restore(JOON_CALLS, 0))).isEqualTo(new NoSuchVersion(0));
        assertThat(refusalOf(() -> restore(JOON_CALLS, scene, new ImageId(Fresh.id()), 1)))
                .isEqualTo(new NoSuchImage());
    }

    @Test
    void an_image_is_not_restored_under_another_scene() {
        var another = given.scene(project);

        assertThat(refusalOf(() -> restore(JOON_CALLS, another, first.id(), 1))).isEqualTo(new NoSuchImage());
    }

    @Test
    void a_viewer_restores_nothing_and_a_stranger_sees_no_scene() {
        changeRole(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> restore(JOON_CALLS, 1))).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(refusalOf(() -> restore(SORA_CALLS, 1))).isEqualTo(new NoSuchScene());
    }

    @Test
    void racing_restorations_are_numbered_without_a_gap() {
        var numbers = Race.results(8, _ -> restore(JOON_CALLS, 1).versionCount());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(3, 10).boxed().toList());
    }

    private ImageView restore(Caller caller, int version) {
        return restore(caller, scene, first.id(), version);
    }

    private ImageView restore(Caller caller, Scene in, ImageId image, int version) {
        return restoreImageVersion.handle(new RestoreImageVersion.Command(caller, in.id(), image, version));
    }
}
