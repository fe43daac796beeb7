package dev.hwasil.application.upkeep;

import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@link OldRows} in memory. */
public final class InMemoryOldRows implements OldRows {

    private final InMemoryUnitOfWork work;

    /** Over the tables of these units. */
    public InMemoryOldRows(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public int forget(Kind kind, Instant before, int limit) {
        var tables = work.change();
        return switch (kind) {
            case FIRST_ANSWERS ->
                remove(tables.firstAnswers().values(), row -> row.at().isBefore(before), limit);
            case USED_TOKENS ->
                remove(
                        tables.refreshTokens().values(),
                        token -> token.usedAt() != null && token.usedAt().isBefore(before),
                        limit);
            case SESSIONS -> {
                var count = remove(
                        tables.sessions().values(),
                        session -> end(session.endsAt(), session.endedAt()).isBefore(before),
                        limit);
                tables.refreshTokens()
                        .values()
                        .removeIf(token -> !tables.sessions().containsKey(token.session()));
                yield count;
            }
            case INVITES ->
                remove(
                        tables.invites().values(),
                        invite -> end(invite.expiresAt(), invite.endedAt()).isBefore(before),
                        limit);
            case LOGS_OF_DELETED_PROJECTS ->
                remove(tables.events(), event -> endOfLog(tables, event).isBefore(before), limit);
        };
    }

    private static <T> int remove(Collection<T> rows, Predicate<T> isOld, int limit) {
        var old = rows.stream().filter(isOld).limit(limit).toList();
        rows.removeAll(old);
        return old.size();
    }

    private static Instant end(Instant latest, @Nullable Instant ended) {
        return ended == null || latest.isBefore(ended) ? latest : ended;
    }

    /** A project's end is its last event; a log that goes on has none. */
    private static Instant endOfLog(Tables tables, LoggedEvent of) {
        if (tables.projects().containsKey(of.project())) return Instant.MAX;
        return List.copyOf(tables.events()).stream()
                .filter(event -> event.project().equals(of.project()))
                .map(LoggedEvent::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
