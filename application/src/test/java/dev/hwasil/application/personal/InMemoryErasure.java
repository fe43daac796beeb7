package dev.hwasil.application.personal;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.once.FirstAnswers.Answer;
import dev.hwasil.application.once.FirstAnswers.Kept;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.Mentions;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.version.Edit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Erasure} in memory. */
public final class InMemoryErasure implements Erasure {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryErasure(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<ProjectId> projectsNaming(UserId person) {
        var tables = work.change();
        return Stream.of(
                        tables.participants().stream()
                                .filter(participant -> participant.userId().equals(person))
                                .map(participant -> participant.projectId()),
                        tables.projects().values().stream()
                                .filter(project -> project.creator().equals(person))
                                .map(project -> project.id()),
                        tables.events().stream()
                                .filter(event -> event.actor().id().equals(person))
                                .map(LoggedEvent::project))
                .flatMap(found -> found)
                .filter(tables.projects()::containsKey)
                .distinct()
                .sorted(Comparator.comparing(ProjectId::value))
                .toList();
    }

    @Override
    public void erase(User person, Set<ProjectId> gone, Instant at) {
        var tables = work.change();
        tables.users().remove(person.id());
        tables.erased().add(person.id());
        tables.sessions().values().removeIf(session -> session.userId().equals(person.id()));
        tables.refreshTokens().values().removeIf(token -> !tables.sessions().containsKey(token.session()));
        tables.notifications()
                .values()
                .removeIf(row -> row.notification().userId().equals(person.id()));
        closeStudios(tables, person, at);
        tables.comments().replaceAll((_, comment) -> renamed(comment, person));
        forgetLogs(tables, person, gone);
        var renaming = new Renaming(person);
        tables.events().replaceAll(renaming::of);
        tables.firstAnswers().keySet().removeIf(key -> key.user().equals(person.id()));
        tables.firstAnswers().replaceAll((_, row) -> new Tables.FirstAnswerRow(renamed(row.kept(), person), row.at()));
    }

    private static void forgetLogs(Tables tables, User person, Set<ProjectId> gone) {
        var others = tables.events().stream()
                .filter(event -> !event.actor().id().equals(person.id()))
                .map(LoggedEvent::project)
                .collect(Collectors.toSet());
        tables.events()
                .removeIf(event -> gone.contains(event.project())
                        || (!tables.projects().containsKey(event.project()) && !others.contains(event.project())));
    }

    private static void closeStudios(Tables tables, User person, Instant at) {
        tables.studios()
                .values()
                .removeIf(studio -> studio.ownerId().equals(person.id())
                        && tables.projects().values().stream()
                                .noneMatch(project -> project.studioId().equals(studio.id())));
        var name = UserRef.erased(person.id()).nickname();
        tables.studios()
                .replaceAll((_, studio) ->
                        studio.ownerId().equals(person.id()) ? studio.changed(name, Edit.cleared(), at) : studio);
    }

    private static Comment renamed(Comment comment, User person) {
        if (comment.content() == null || !comment.mentions().contains(person.id())) return comment;
        return new Comment(
                comment.id(),
                comment.projectId(),
                comment.sceneId(),
                comment.parentId(),
                comment.userId(),
                Mentions.renamed(
                        comment.content(),
                        person.username(),
                        UserRef.erased(person.id()).username()),
                comment.mentions(),
                comment.isEdited(),
                comment.isDeleted(),
                comment.resolution(),
                comment.version(),
                comment.createdAt(),
                comment.updatedAt());
    }

    /** It knows no JSON, and takes every text that is like the name for it. */
    private static Kept renamed(Kept kept, User person) {
        var erased = UserRef.erased(person.id());
        var body = new String(kept.answer().body(), StandardCharsets.UTF_8);
        if (!body.contains(person.id().value().toString())) return kept;
        var renamed = body.replace(person.nickname(), erased.nickname())
                .replace(person.username().value(), erased.username());
        return new Kept(
                kept.request(),
                new Answer(kept.answer().status(), kept.answer().headers(), renamed.getBytes(StandardCharsets.UTF_8)));
    }
}
