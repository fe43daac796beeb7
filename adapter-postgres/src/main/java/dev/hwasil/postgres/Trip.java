package dev.hwasil.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together and come back together. PostgreSQL takes them one after the other, and
 * none after one that fails (PostgreSQL, 54.2.3: extended query, which the driver sends with one Sync at the end).
 */
final class Trip {

    /** Takes the rows that a statement answered. */
    interface Taker {
        void take(ResultSet rows) throws SQLException;
    }

    /**
     * A statement.
     *
     * @param taker what its rows are for, or null when it has none
     * @param meaning of a failure that is this statement's own; any other stays what it is
     */
    record Stop(
            String sql,
            List<@Nullable Object> arguments,
            @Nullable Taker taker,
            UnaryOperator<RuntimeException> meaning) {}

    private static final Stop COMMIT = new Stop("commit", List.of(), null, UnaryOperator.identity());

    private final List<Stop> stops = new ArrayList<>();

    /** Whether what comes back decides if there is a commit. */
    private boolean decides;

    /** Goes by {@code stop}, after all others so far. */
    Trip by(Stop stop) {
        stops.add(stop);
        return this;
    }

    /** As {@link #by}, and its rows are taken before there is a commit. */
    Trip firstBy(Stop stop) {
        decides = true;
        return by(stop);
    }

    /** Goes, if there is anything to go for. */
    void go(Connection connection) {
        if (stops.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql())) {
            bind(statement);
            take(statement, statement.execute());
        } catch (SQLException failed) {
            throw meaning(new StatementFailed(failed));
        } finally {
            stops.clear();
            decides = false;
        }
    }

    /** Goes, and commits on the same way if nothing is to be decided first. */
    void goAndCommit(Connection connection) throws SQLException {
        if (decides) go(connection);
        if (stops.isEmpty()) connection.commit();
        else by(COMMIT).go(connection);
    }

    private String sql() {
        if (stops.size() == 1) return stops.getFirst().sql();
        return String.join(";\n", stops.stream().map(Stop::sql).toList());
    }

    private void bind(PreparedStatement statement) throws SQLException {
        var at = 0;
        for (var stop : stops) {
            for (var argument : stop.arguments()) statement.setObject(++at, known(argument));
        }
    }

    /** What the driver knows: instants as timestamptz, whatever the time zone of this machine. */
    private static @Nullable Object known(@Nullable Object argument) {
        return argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument;
    }

    private void take(PreparedStatement statement, boolean hasRows) throws SQLException {
        var rows = hasRows;
        for (var stop : stops) {
            if (rows && stop.taker() != null) stop.taker().take(statement.getResultSet());
            rows = statement.getMoreResults();
        }
    }

    private RuntimeException meaning(StatementFailed failed) {
        return stops.stream()
                .map(stop -> stop.meaning().apply(failed))
                .filter(known -> known != failed)
                .findFirst()
                .orElse(failed);
    }
}
