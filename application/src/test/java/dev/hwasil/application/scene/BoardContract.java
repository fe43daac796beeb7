package dev.hwasil.application.scene;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Callers;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Board} shows. */
public abstract class BoardContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void a_scene_shows_all_that_was_said_of_it() {
        var at = given.now();
        var scene = new Scene(
                new SceneId(Fresh.id()),
                project.id(),
                12,
                "12A",
                "비가 온다 ☔\n그친다",
                "\t구름은 나중에",
                owner.id(),
                3,
                at,
                at.plusSeconds(1));

        inUnit(() -> stores.scenes().add(scene));

        assertThat(find(scene))
                .isEqualTo(new SceneView(
                        scene.id(),
                        project.id(),
                        12,
                        "12A",
                        "비가 온다 ☔\n그친다",
                        "\t구름은 나중에",
                        null,
                        null,
                        0,
                        0,
                        refTo(owner),
                        3,
                        at,
                        at.plusSeconds(1)));
    }

    @Test
    void a_new_scene_shows_nothing_yet() {
        var scene = given.scene(project);

        assertThat(find(scene)).isEqualTo(SceneView.added(scene, refTo(owner)));
    }

    @Test
    void a_scene_shows_its_current_pictures() {
        var scene = given.scene(project);
        var _ = given.uploaded(scene, ImageType.ART, owner);
        var art = given.uploaded(scene, ImageType.ART, owner);
        var lineart = given.uploaded(scene, ImageType.LINEART, owner);
        var _ = given.uploaded(given.scene(project), ImageType.LINEART, owner);

        var view = find(scene);

        assertThat(view.art())
                .isEqualTo(stores.imageHistories().find(scene.id(), art.id()).orElseThrow());
        assertThat(view.lineart())
                .isEqualTo(
                        stores.imageHistories().find(scene.id(), lineart.id()).orElseThrow());
    }

    @Test
    void a_scene_counts_what_is_said_of_it() {
        var scene = given.scene(project);
        var place = new Comment.Place(project.id(), scene.id());
        var question = given.comment(place, owner, "구름?", null);
        var _ = given.comment(place, owner, "해!", null);
        var _ = given.comment(place, owner, "구름.", question);
        var _ = given.comment(new Comment.Place(project.id(), null), owner, "다른 이야기", null);

        assertThat(find(scene).commentCount()).isEqualTo(3);
        assertThat(find(scene).openCommentCount()).isEqualTo(2);
    }

    @Test
    void a_scene_is_not_found_under_another_project() {
        var scene = given.scene(project);
        var another = given.project(owner);

        assertThat(stores.board().find(another.id(), scene.id())).isEmpty();
        assertThat(stores.board().find(project.id(), new SceneId(Fresh.id()))).isEmpty();
    }

    @Test
    void scenes_are_read_page_by_page_in_the_order_of_their_numbers() {
        for (var number : List.of(5, 1, 9, 3, 7)) {
            inUnit(() -> stores.scenes().add(numbered(number)));
        }
        var _ = given.scene(given.project(owner));

        var first = stores.board().of(project.id(), null, 2);
        var second = stores.board().of(project.id(), 3, 2);
        var third = stores.board().of(project.id(), 7, 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .flatMap(Page::items)
                .extracting(SceneView::sceneNumber)
                .containsExactly(1, 3, 5, 7, 9);
    }

    @Test
    void each_on_a_page_is_seen_as_it_is_seen_alone() {
        var drawn = given.scene(project);
        var empty = given.scene(project);
        var _ = given.uploaded(drawn, ImageType.ART, owner);
        var _ = given.comment(new Comment.Place(project.id(), drawn.id()), owner, "좋다", null);

        assertThat(stores.board().of(project.id(), null, 10))
                .isEqualTo(new Page<>(List.of(find(drawn), find(empty)), false));
    }

    @Test
    void an_empty_board_is_a_board() {
        assertThat(stores.board().of(project.id(), null, 10)).isEqualTo(new Page<>(List.of(), false));
        assertThat(stores.board().of(new ProjectId(Fresh.id()), null, 10)).isEqualTo(new Page<>(List.of(), false));
    }

    @Test
    void its_state_stays_while_nothing_happens() {
        var state = stores.board().state(project.id());

        var _ = given.someone();

        assertThat(stores.board().state(project.id()).seq()).isEqualTo(state.seq());
        assertThat(new Board.State(1, 2)).isNotEqualTo(new Board.State(1, 3));
    }

    @Test
    void its_state_is_another_after_an_event() {
        var state = stores.board().state(project.id());

        var scene = given.scene(project);
        inUnit(() -> stores.events()
                .record(
                        project.id(),
                        Callers.caller(owner),
                        given.now(),
                        new SceneCreated(SceneView.added(scene, refTo(owner)))));

        assertThat(stores.board().state(project.id())).isNotEqualTo(state);
    }

    @Test
    void its_state_is_another_when_somebody_takes_another_name() {
        var state = stores.board().state(project.id());

        inUnit(() -> stores.users()
                .save(new User(
                        owner.id(),
                        owner.username(),
                        owner.email(),
                        owner.nickname() + "!",
                        owner.profileImage(),
                        owner.isAdmin(),
                        owner.isActive(),
                        owner.createdAt(),
                        owner.lastLoginAt())));

        assertThat(stores.board().state(project.id())).isNotEqualTo(state);
    }

    private SceneView find(Scene scene) {
        return stores.board().find(project.id(), scene.id()).orElseThrow();
    }

    private Scene numbered(int number) {
        return Scene.added(
                new SceneId(Fresh.id()),
                project.id(),
                number,
                new Scene.Outline(null, null, null),
                owner.id(),
                given.now());
    }
}
