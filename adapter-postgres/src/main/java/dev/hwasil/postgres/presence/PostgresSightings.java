package dev.hwasil.postgres.presence;

import dev.hwasil.application.presence.Sightings;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** {@link Sightings} in {@code user_presence}, which is as lasting as the node's row of {@code presence_nodes}. */
public final class PostgresSightings implements Sightings {

    private static final String ELSEWHERE = """
            select p.node_id, p.project_id, p.scene_id, p.status, %s
            from user_presence p
            join presence_nodes n using (node_id)
            join users person on person.id = p.user_id
            where node_id <> :node and n.alive_until > now()
            """.formatted(Rows.userColumns("person"));

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open, or in one of its own. */
    public PostgresSightings(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean beat(UUID node, Duration lease, Collection<Sighting> changed, Collection<Key> gone) {
        return work.perform(() -> {
            var isKnown = prolong(node, lease);
            sweep(node);
            if (!changed.isEmpty()) put(node, changed);
            if (!gone.isEmpty()) remove(node, gone);
            return isKnown;
        });
    }

    private boolean prolong(UUID node, Duration lease) {
        return work.handle()
                .createQuery("""
                        insert into presence_nodes (node_id, alive_until)
                        values (:node, now() + :millis * interval '1 millisecond')
                        on conflict (node_id) do update set alive_until = excluded.alive_until
                        returning xmax <> 0
                        """) // a row that was there before has been locked to be updated
                .bind("node", node)
                .bind("millis", lease.toMillis())
                .mapTo(Boolean.class)
                .one();
    }

    /** One of the others that is at its beat is no dead one, and is not waited for. */
    private void sweep(UUID node) {
        work.handle().execute("""
                        delete from presence_nodes where node_id in (
                            select node_id from presence_nodes
                            where alive_until <= now() and node_id <> ?
                            for update skip locked)
                        """, node);
    }

    private void put(UUID node, Collection<Sighting> changed) {
        var put = work.handle().createUpdate("""
                        insert into user_presence (node_id, project_id, user_id, scene_id, status)
                        select :node, * from unnest(:projects, :users, :scenes, :statuses)
                        on conflict (project_id, user_id, node_id) do update
                        set scene_id = excluded.scene_id, status = excluded.status, changed_at = excluded.changed_at
                        """).bind("node", node);
        bind(put, "projects", changed, each -> each.project().value());
        bind(put, "users", changed, each -> each.presence().userId().value());
        bind(put, "scenes", changed, each -> scene(each.presence()));
        put.bindArray(
                        "statuses",
                        String.class,
                        changed.stream()
                                .map(each -> Rows.word(each.presence().status()))
                                .toList())
                .execute();
    }

    private static <T> void bind(
            SqlStatement<?> statement, String name, Collection<T> all, Function<T, @Nullable UUID> id) {
        statement.bindArray(name, UUID.class, all.stream().map(id).toArray());
    }

    private static @Nullable UUID scene(Presence presence) {
        var scene = presence.sceneId();
        return scene == null ? null : scene.value();
    }

    private void remove(UUID node, Collection<Key> gone) {
        var remove = work.handle().createUpdate("""
                        delete from user_presence where node_id = :node
                        and (project_id, user_id) in (select * from unnest(:projects, :users))
                        """).bind("node", node);
        bind(remove, "projects", gone, each -> each.project().value());
        bind(remove, "users", gone, each -> each.user().value());
        remove.execute();
    }

    @Override
    public List<Report> elsewhere(UUID node) {
        return work.read(handle -> handle.createQuery(ELSEWHERE)
                .bind("node", node)
                .map((row, _) -> {
                    var user = Rows.user(row, "person");
                    var presence = new Presence(
                            user.id(),
                            Rows.word(row, "status", Status.class),
                            Rows.idOrNull(row, "scene_id", SceneId::new));
                    return new Report(
                            Rows.id(row, "node_id", Function.identity()),
                            user,
                            new Sighting(Rows.id(row, "project_id", ProjectId::new), presence));
                })
                .list());
    }

    @Override
    public void leave(UUID node) {
        work.perform(() -> {
            work.handle().execute("delete from presence_nodes where node_id = ?", node);
        });
    }
}
