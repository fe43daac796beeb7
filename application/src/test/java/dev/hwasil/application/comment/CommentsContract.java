package dev.hwasil.application.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
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

    private void add(Comment comment) {
        inUnit(() -> stores.comments().add(comment));
    }

    private Comment find(CommentId id) {
        return inUnit(() -> stores.comments().find(id)).orElseThrow();
    }
}
