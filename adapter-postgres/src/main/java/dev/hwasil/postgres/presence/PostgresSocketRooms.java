package dev.hwasil.postgres.presence;

import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** {@link SocketRooms} in the table of that name. */
public final class PostgresSocketRooms implements SocketRooms {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open, or in one of its own. */
    public PostgresSocketRooms(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void put(String socket, UserId user, Place place, Instant until) {
        work.perform(() -> {
            work.handle()
                    .createUpdate("""
                            insert into socket_rooms
                                (socket_id, user_id, project_id, scene_id, batches_cursors, declared, expires_at)
                            values (:socket, :user, :project, :scene, :batches, :declared, :until)
                            on conflict (socket_id, project_id) do update
                            set user_id = excluded.user_id, scene_id = excluded.scene_id,
                                batches_cursors = excluded.batches_cursors, declared = excluded.declared,
                                expires_at = excluded.expires_at
                            """)
                    .bind("socket", socket)
                    .bind("user", user.value())
                    .bind("project", place.project().value())
                    .bind("scene", place.scene() == null ? null : place.scene().value())
                    .bind("batches", place.batchesCursors())
                    .bind("declared", Rows.word(place.declared()))
                    .bind("until", until)
                    .execute();
        });
    }

    @Override
    public void declare(Collection<Declared> declared) {
        work.perform(() -> {
            work.handle()
                    .createUpdate("""
                            update socket_rooms r set declared = d.status
                            from unnest(:sockets, :projects, :statuses) as d (socket_id, project_id, status)
                            where r.socket_id = d.socket_id and r.project_id = d.project_id
                            """)
                    .bindArray(
                            "sockets",
                            String.class,
                            declared.stream().map(Declared::socket).toArray())
                    .bindArray(
                            "projects",
                            UUID.class,
                            declared.stream()
                                    .map(each -> each.project().value())
                                    .toArray())
                    .bindArray(
                            "statuses",
                            String.class,
                            declared.stream()
                                    .map(each -> Rows.word(each.status()))
                                    .toArray())
                    .execute();
        });
    }

    @Override
    public void remove(String socket, ProjectId project) {
        work.perform(() -> {
            work.handle()
                    .createUpdate("delete from socket_rooms where socket_id = :socket and project_id = :project")
                    .bind("socket", socket)
                    .bind("project", project.value())
                    .execute();
        });
    }

    @Override
    public List<Place> of(String socket, UserId user, Instant now) {
        return work.read(handle -> handle.createQuery("""
                        select project_id, scene_id, batches_cursors, declared from socket_rooms
                        where socket_id = :socket and user_id = :user and expires_at > :now
                        order by project_id
                        """)
                .bind("socket", socket)
                .bind("user", user.value())
                .bind("now", now)
                .map((row, _) -> new Place(
                        Rows.id(row, "project_id", ProjectId::new),
                        Rows.idOrNull(row, "scene_id", SceneId::new),
                        row.getBoolean("batches_cursors"),
                        Rows.word(row, "declared", Status.class)))
                .list());
    }

    @Override
    public int forget(Instant now) {
        return work.perform(() -> work.handle()
                .createUpdate("delete from socket_rooms where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
