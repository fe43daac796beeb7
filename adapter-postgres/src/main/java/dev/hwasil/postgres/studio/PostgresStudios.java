package dev.hwasil.postgres.studio;

import dev.hwasil.application.studio.Studios;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link Studios} in the table {@code studios}. */
public final class PostgresStudios implements Studios {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresStudios(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Studio studio) {
        work.handle()
                .createUpdate("""
                        insert into studios (id, owner_id, name, description, version, created_at, updated_at)
                        values (:id, :owner, :name, :description, :version, :createdAt, :updatedAt)
                        """)
                .bind("id", studio.id().value())
                .bind("owner", studio.ownerId().value())
                .bind("name", studio.name())
                .bind("description", studio.description())
                .bind("version", studio.version())
                .bind("createdAt", studio.createdAt())
                .bind("updatedAt", studio.updatedAt())
                .execute();
    }

    @Override
    public Optional<Studio> find(StudioId id) {
        return work.read(handle -> handle.createQuery("select * from studios where id = :id")
                .bind("id", id.value())
                .map((row, _) -> studio(row))
                .findOne());
    }

    @Override
    public List<Studio> of(UserId owner) {
        return work.read(handle -> handle.createQuery("select * from studios where owner_id = :owner order by id")
                .bind("owner", owner.value())
                .map((row, _) -> studio(row))
                .list());
    }

    private static Studio studio(ResultSet row) throws SQLException {
        return new Studio(
                Rows.id(row, "id", StudioId::new),
                Rows.id(row, "owner_id", UserId::new),
                row.getString("name"),
                row.getString("description"),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    /** Looks by a statement of its own: so it sees what the one that it waited for has done. */
    @Override
    public Optional<Studio> hold(StudioId id) {
        work.handle().execute("select from studios where id = ? for no key update", id.value());
        return work.handle()
                .createQuery("""
                        select s.* from studios s join users u on u.id = s.owner_id
                        where s.id = :id and u.erased_at is null
                        """)
                .bind("id", id.value())
                .map((row, _) -> studio(row))
                .findOne();
    }

    @Override
    public void save(Studio studio) {
        work.handle()
                .createUpdate("""
                        update studios
                        set name = :name, description = :description, version = :version, updated_at = :updatedAt
                        where id = :id
                        """)
                .bind("id", studio.id().value())
                .bind("name", studio.name())
                .bind("description", studio.description())
                .bind("version", studio.version())
                .bind("updatedAt", studio.updatedAt())
                .execute();
    }
}
