package dev.hwasil.application.event;

import static java.util.Comparator.comparing;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link UpdateLog} over the tables in memory. */
public final class InMemoryUpdateLog implements UpdateLog {

    private final InMemoryUnitOfWork work;

    /** Reads what is committed, or what the open unit has. */
    public InMemoryUpdateLog(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Found beyond(Bookmark bookmark, UserId user, @Nullable ProjectId only, int limit) {
        var heads = new HashMap<ProjectId, Head>();
        var beyond = work.read().participants().stream()
                .filter(participant -> participant.userId().equals(user))
                .filter(participant -> only == null || participant.projectId().equals(only))
                .sorted(comparing(participant -> participant.projectId().value().toString()))
                .flatMap(participant -> {
                    var log = log(participant.projectId());
                    heads.put(participant.projectId(), headOf(log));
                    var heard = heard(bookmark, participant, log);
                    return log.stream().filter(event -> event.seq() > heard);
                })
                .toList();
        return new Found(beyond.stream().limit(limit).toList(), beyond.size() <= limit, heads);
    }

    private List<LoggedEvent> log(ProjectId project) {
        return work.read().events().stream()
                .filter(event -> event.project().equals(project))
                .toList();
    }

    private static Head headOf(List<LoggedEvent> log) {
        return log.isEmpty()
                ? new Head(0, Instant.EPOCH)
                : new Head(log.getLast().seq(), log.getLast().at());
    }

    private static long heard(Bookmark bookmark, Participant participant, List<LoggedEvent> log) {
        var reached = Stream.ofNullable(bookmark.reached().get(participant.projectId()));
        var joined = log.stream()
                .filter(_ -> participant.joinedAt().isAfter(bookmark.putAt()))
                .filter(event -> event.event().type().equals("participant:joined"))
                .filter(event ->
                        event.event().targetId().equals(participant.userId().value()))
                .map(event -> event.seq() - 1);
        return Stream.concat(reached, joined)
                .max(Long::compare)
                .orElseGet(() -> log.stream()
                        .filter(event -> !event.at().isAfter(bookmark.settled()))
                        .mapToLong(LoggedEvent::seq)
                        .max()
                        .orElse(0));
    }
}
