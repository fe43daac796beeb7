package dev.hwasil.application.comment;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.Comment.Place;
import dev.hwasil.domain.comment.Comment.Resolution;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} shows. */
public abstract class ConversationsContract extends StoresContract {

    private User owner;
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        owner = given.someone();
        project = given.project(owner);
        scene = given.scene(project);
    }

    @Test
    void a_comment_is_shown_with_the_people_in_it() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var at = given.now();
        var comment =
                Comment.posted(new CommentId(Fresh.id()), ofProject(), owner.id(), "여기 봐 @준", Set.of(joon.id()), at);
        inUnit(() -> stores.comments().add(comment));

        assertThat(conversations().of(project.id(), false, null, 10).items())
                .containsExactly(CommentView.posted(comment, refTo(owner), List.of(refTo(joon))));
    }

    @Test
    void what_a_person_has_said_is_read_page_by_page_wherever_it_was() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var first = given.comment(ofProject(), joon, "하나", null);
        var second = given.comment(new Place(project.id(), scene.id()), joon, "둘", null);
        var deleted = given.comment(ofProject(), joon, "셋", null);
        inUnit(() -> stores.comments().save(deleted.deleted(given.now())));
        var _ = given.comment(ofProject(), owner, "넷", null);

        var page = conversations().by(joon.id(), null, 1);

        assertThat(page).isEqualTo(new Page<>(List.of(CommentView.posted(second, refTo(joon), List.of())), true));
        assertThat(conversations().by(joon.id(), second.id(), 9))
                .isEqualTo(new Page<>(List.of(CommentView.posted(first, refTo(joon), List.of())), false));
    }

    @Test
    void an_edited_deleted_and_settled_comment_is_shown_as_such() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var at = given.now();
        var comment = new Comment(
                new CommentId(Fresh.id()),
                project.id(),
                scene.id(),
                null,
                owner.id(),
                null,
                Set.of(),
                true,
                true,
                new Resolution(joon.id(), at.plusSeconds(2)),
                4,
                at,
                at.plusSeconds(3));
        inUnit(() -> stores.comments().add(comment));

        assertThat(conversations().of(scene.id(), null, 10).items())
                .containsExactly(new CommentView(
                        comment.id(),
                        project.id(),
                        scene.id(),
                        null,
                        refTo(owner),
                        null,
                        List.of(),
                        true,
                        true,
                        at.plusSeconds(2),
                        refTo(joon),
                        4,
                        at,
                        at.plusSeconds(3)));
    }

    @Test
    void what_is_said_of_a_scene_is_shown_there_replies_included() {
        var question = given.comment(ofScene(), owner, "구름?", null);
        var _ = given.comment(ofProject(), owner, "다른 이야기", null);
        var reply = given.comment(ofScene(), owner, "응", question);
        var _ = given.comment(new Place(project.id(), given.scene(project).id()), owner, "다른 장면", null);

        assertThat(ids(conversations().of(scene.id(), null, 10))).containsExactly(reply.id(), question.id());
        assertThat(conversations().of(scene.id(), null, 10).items().getFirst().parentId())
                .isEqualTo(question.id());
    }

    @Test
    void what_is_said_of_a_project_is_shown_with_or_without_its_scenes() {
        var ofScene = given.comment(ofScene(), owner, "장면", null);
        var ofProject = given.comment(ofProject(), owner, "전체", null);
        var elsewhere = given.project(owner);
        var _ = given.comment(new Place(elsewhere.id(), null), owner, "다른 일", null);

        assertThat(ids(conversations().of(project.id(), false, null, 10))).containsExactly(ofProject.id());
        assertThat(ids(conversations().of(project.id(), true, null, 10))).containsExactly(ofProject.id(), ofScene.id());
    }

    @Test
    void comments_are_read_page_by_page_the_newest_first() {
        var all = new ArrayList<CommentId>();
        for (var i = 0; i < 5; i++) {
            all.addFirst(given.comment(ofScene(), owner, "말 " + i, null).id());
        }

        var first = conversations().of(scene.id(), null, 2);
        var second = conversations().of(scene.id(), all.get(1), 2);
        var third = conversations().of(project.id(), true, all.get(3), 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .flatMap(ConversationsContract::ids)
                .containsExactlyElementsOf(all);
    }

    @Test
    void what_was_said_at_the_same_instant_is_read_once_all_the_same() {
        var at = given.now();
        for (var i = 0; i < 5; i++) {
            var comment = Comment.posted(new CommentId(Fresh.id()), ofScene(), owner.id(), "동시에", Set.of(), at);
            inUnit(() -> stores.comments().add(comment));
        }

        var first = conversations().of(scene.id(), null, 3);
        var second = conversations().of(scene.id(), first.items().getLast().id(), 3);

        assertThat(List.of(first, second)).flatMap(Page::items).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void one_comment_is_shown_as_its_list_shows_it() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var mentioned = Set.of(owner.id(), joon.id());
        var comment = given.comment(ofScene(), owner, "구름?", null);
        inUnit(() -> {
            var held = stores.comments().hold(comment.id()).orElseThrow();
            stores.comments().save(held.edited("비구름?", mentioned, given.now()).resolved(joon.id(), given.now()));
        });

        var shown = conversations().find(comment.id());

        assertThat(shown)
                .contains(conversations().of(scene.id(), null, 10).items().getFirst());
        assertThat(shown.orElseThrow().mentions()).containsExactly(refTo(owner), refTo(joon));
        assertThat(conversations().find(new CommentId(Fresh.id()))).isEmpty();
    }

    @Test
    void where_nothing_is_said_nothing_is_shown() {
        assertThat(conversations().of(scene.id(), null, 10)).isEqualTo(new Page<>(List.of(), false));
        assertThat(conversations().of(project.id(), true, null, 10)).isEqualTo(new Page<>(List.of(), false));
    }

    private Conversations conversations() {
        return stores.conversations();
    }

    private Place ofProject() {
        return new Place(project.id(), null);
    }

    private Place ofScene() {
        return new Place(project.id(), scene.id());
    }

    private static List<CommentId> ids(Page<CommentView> page) {
        return page.items().stream().map(CommentView::id).toList();
    }
}
