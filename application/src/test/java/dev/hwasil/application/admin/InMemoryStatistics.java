package dev.hwasil.application.admin;

import dev.hwasil.application.account.Users;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.User;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** Counts what is in memory. */
public final class InMemoryStatistics implements Statistics {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryStatistics(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Figures asOf(LocalDate today) {
        var tables = work.read();
        return new Figures(
                tables.users().size(),
                tables.users().values().stream()
                        .map(Users.Login::user)
                        .filter(User::isActive)
                        .count(),
                tables.projects().size(),
                tables.scenes().size(),
                tables.images().size(),
                tables.versions().size(),
                tables.comments().values().stream()
                        .filter(comment -> !comment.isDeleted())
                        .count(),
                tables.annotations().size(),
                tables.versions().stream()
                        .map(row -> row.version().artwork())
                        .distinct()
                        .mapToLong(artwork -> artwork.fileSize())
                        .sum(),
                IntStream.rangeClosed(1 - DAYS, 0)
                        .mapToObj(today::plusDays)
                        .map(day -> new Day(day, eventsOf(tables, day)))
                        .toList());
    }

    private static long eventsOf(Tables tables, LocalDate day) {
        return tables.events().stream()
                .filter(event -> LocalDate.ofInstant(event.at(), ZoneOffset.UTC).equals(day))
                .count();
    }
}
