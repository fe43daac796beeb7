package dev.hwasil.postgres.upkeep;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables whose rows go into a backup. */
final class ArchivedTables {

    /** Of no use later: logins, what a socket had joined, the counter that tells caches apart, whose turn it is. */
    private static final Set<String> PASSING = Set.of(
            "flyway_schema_history", "sessions", "refresh_tokens", "socket_rooms", "people_changes", "upkeep_turns");

    private ArchivedTables() {}

    /**
     * Each after those that it refers to, but for what is checked at the commit. What is unlogged is of no use later.
     */
    static List<String> of(Handle handle) {
        var referred = new HashMap<String, Set<String>>();
        handle.createQuery("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
                        order by relname
                        """)
                .mapTo(String.class)
                .filter(table -> !PASSING.contains(table))
                .forEach(table -> referred.put(table, new HashSet<>()));
        handle.createQuery("""
                        select c.relname, r.relname
                        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
                        where k.contype = 'f' and not k.condeferred and c.oid <> r.oid
                            and c.relnamespace = 'public'::regnamespace
                        """)
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(reference -> {
                    if (referred.containsKey(reference.getKey())) {
                        referred.get(reference.getKey()).add(reference.getValue());
                    }
                });
        return ordered(referred);
    }

    /** What copies them, in the transaction of the handle. */
    static CopyManager copying(Handle handle) throws IOException {
        try {
            return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static List<String> ordered(Map<String, Set<String>> referred) {
        var ordered = new ArrayList<String>();
        while (ordered.size() < referred.size()) {
            var next = referred.keySet().stream()
                    .filter(table -> !ordered.contains(table) && ordered.containsAll(referred.get(table)))
                    .sorted()
                    .toList();
            if (next.isEmpty()) throw new IllegalStateException("tables refer to each other: " + referred);
            ordered.addAll(next);
        }
        return ordered;
    }
}
