package dev.hwasil.application.comment;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.account.Users;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Mentions;
import dev.hwasil.domain.project.ProjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whom a text speaks to: participants of the project, and nobody else. A name that is nobody's there stays plain
 * text, so that it says nothing of who has an account.
 */
final class MentionedPeople {

    private final Users users;

    MentionedPeople(Users users) {
        this.users = users;
    }

    /** Each of them once, in the order in which a comment's mentions are read. */
    List<UserRef> in(ProjectId project, String content) {
        var keys = Mentions.keysIn(content);
        if (keys.isEmpty()) return List.of();
        return users.participantsByKey(project, keys).values().stream()
                .distinct()
                .sorted(Comparator.comparing(user -> user.id().value()))
                .toList();
    }

    static Set<UserId> idsOf(List<UserRef> people) {
        return people.stream().map(UserRef::id).collect(Collectors.toSet());
    }
}
