package dev.hwasil.application.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Comments} does. */
public abstract class CommentsContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void a_comment_is_found_as_it_was_posted() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var comment = Comment.posted(
                new CommentId(Fresh.id()),
                new Comment.Place(project.id(), null),
                owner.id(),
                "@" + joon.username() + " \"구름\" \\ 🌧\n\t더?",
                Set.of(owner.id(), joon.id()),
                given.now());

        add(comment);

        assertThat(find(comment.id())).isEqualTo(comment);
    }

    @Test
    void a_reply_is_found_as_it_was_posted() {
        var place = new Comment.Place(project.id(), given.scene(project).id());
        var question = given.comment(place, owner, "구름?", null);
        var reply = question.answered(new CommentId(Fresh.id()), place, owner.id(), "응", Set.of(), given.now());

        add(reply);

        assertThat(find(reply.id())).isEqualTo(reply);
        assertThat(find(question.id())).isEqualTo(question);
    }

    @Test
    void the_longest_comment_is_kept_whole() {
        var longest = given.comment(new Comment.Place(project.id(), null), owner, "🎨".repeat(10_000), null);

        assertThat(find(longest.id())).isEqualTo(longest);
    }

    @Test
    void a_comment_that_never_was_is_not_there() {
        assertThat(inUnit(() -> stores.comments().find(new CommentId(Fresh.id()))))
                .isEmpty();
    }

    @Test
    void what_is_changed_is_found_so_and_whom_it_mentions_too() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var question = given.comment(new Comment.Place(project.id(), null), owner, "구름?", null);

        var edited = question.edited("비구름? @준", Set.of(joon.id(), owner.id()), given.now());
        save(edited);
        assertThat(find(question.id())).isEqualTo(edited);

        var settled = edited.edited("비구름?", Set.of(owner.id()), given.now()).resolved(joon.id(), given.now());
        save(settled);
        assertThat(find(question.id())).isEqualTo(settled);

        var deleted = settled.unresolved(given.now()).deleted(given.now());
        save(deleted);
        assertThat(find(question.id())).isEqualTo(deleted);
    }

    @Test
    void who_holds_a_comment_changes_it_alone() {
        var question = given.comment(new Comment.Place(project.id(), null), owner, "0", null);

        Race.of(
                8,
                _ -> inUnit(() -> {
                    var held = stores.comments().hold(question.id()).orElseThrow();
                    var next = Integer.parseInt(Objects.requireNonNull(held.content())) + 1;
                    stores.comments().save(held.edited(Integer.toString(next), Set.of(), given.now()));
                }));

        assertThat(find(question.id()).content()).isEqualTo("8");
        assertThat(find(question.id()).version()).isEqualTo(9);
    }

    @Test
    void nobody_holds_a_comment_that_never_was() {
        assertThat(inUnit(() -> stores.comments().hold(new CommentId(Fresh.id()))))
                .isEmpty();
    }

    @Test
    void nothing_is_said_of_what_is_gone() {
        var ofScene = posted(new Comment.Place(project.id(), new SceneId(Fresh.id())));
        var ofProject = posted(new Comment.Place(new ProjectId(Fresh.id()), null));

        assertRefused(new NoSuchScene(), () -> add(ofScene));
        assertRefused(new NoSuchProject(), () -> add(ofProject));
        assertThat(inUnit(() -> stores.comments().find(ofScene.id()))).isEmpty();
    }

    @Test
    void comments_are_held_and_saved_only_in_a_unit() {
        var question = given.comment(new Comment.Place(project.id(), null), owner, "구름?", null);

        assertOnlyInUnit(() -> stores.comments().hold(question.id()));
        assertOnlyInUnit(() -> stores.comments().save(question));
    }

    @Test
    void comments_are_added_only_in_a_unit() {
        var comment = Comment.posted(
                new CommentId(Fresh.id()),
                new Comment.Place(project.id(), null),
                owner.id(),
                "밖에서",
                Set.of(),
                given.now());

        assertOnlyInUnit(() -> stores.comments().add(comment));
    }

    private Comment posted(Comment.Place place) {
        return Comment.posted(new CommentId(Fresh.id()), place, owner.id(), "구름?", Set.of(), given.now());
    }

    private void save(Comment comment) {
        inUnit(() -> {
            var _ = stores.comments().hold(comment.id());
            stores.comments().save(comment);
        });
    }

    private void add(Comment comment) {
        inUnit(() -> stores.comments().add(comment));
    }

    private Comment find(CommentId id) {
        return inUnit(() -> stores.comments().find(id)).orElseThrow();
    }
}
