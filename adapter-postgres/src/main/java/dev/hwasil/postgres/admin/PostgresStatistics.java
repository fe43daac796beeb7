package dev.hwasil.postgres.admin;

import dev.hwasil.application.admin.Statistics;
import dev.hwasil.postgres.PostgresUnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** {@link Statistics}, in one statement. */
public final class PostgresStatistics implements Statistics {

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresStatistics(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Figures asOf(LocalDate today) {
        var first = today.minusDays(DAYS - 1);
        return work.readList(handle -> handle.createQuery("""
                        select
                            (select count(*) from users where erased_at is null) as users,
                            (select count(*) from users where erased_at is null and is_active) as active_users,
                            (select count(*) from projects) as projects,
                            (select count(*) from scenes) as scenes,
                            (select count(*) from images) as images,
                            (select count(*) from image_history) as image_versions,
                            (select count(*) from comments where not is_deleted) as comments,
                            (select count(*) from annotations) as annotations,
                            (select coalesce(sum(file_size), 0) from image_history where restored_from is null)
                                as storage_bytes,
                            array(
                                select count(l.seq)
                                from generate_series(cast(:first as date), cast(:today as date), interval '1 day') day
                                    left join collaboration_logs l
                                        on l.created_at >= day at time zone 'UTC'
                                        and l.created_at < (day + interval '1 day') at time zone 'UTC'
                                group by day
                                order by day) as events
                        """)
                .bind("first", first)
                .bind("today", today)
                .map((row, _) -> figures(row, first))
                .one());
    }

    private static Figures figures(ResultSet row, LocalDate first) throws SQLException {
        var events = (Long[]) row.getArray("events").getArray();
        return new Figures(
                row.getLong("users"),
                row.getLong("active_users"),
                row.getLong("projects"),
                row.getLong("scenes"),
                row.getLong("images"),
                row.getLong("image_versions"),
                row.getLong("comments"),
                row.getLong("annotations"),
                row.getLong("storage_bytes"),
                IntStream.range(0, events.length)
                        .mapToObj(day -> new Day(first.plusDays(day), events[day]))
                        .toList());
    }
}
