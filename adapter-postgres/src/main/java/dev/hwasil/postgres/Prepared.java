package dev.hwasil.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement that nearly every request makes, straight on JDBC: on these JDBI's conveniences cost more than the
 * driver's own work. Its parameters are {@code ?}: ids as UUID, instants, texts, numbers, bytes. Thread-safe.
 */
public final class Prepared {

    private final String sql;

    /** Runs this SQL. */
    public Prepared(String sql) {
        this.sql = sql;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows; in the unit that is open, or alone. */
    public <T> List<T> list(PostgresUnitOfWork work, RowReader<T> reader, @Nullable Object... arguments) {
        return work.readOn(connection -> list(connection, reader, arguments));
    }

    /** The first row, if there is one; in the unit that is open, or alone. */
    public <T> Optional<T> first(PostgresUnitOfWork work, RowReader<T> reader, @Nullable Object... arguments) {
        return list(work, reader, arguments).stream().findFirst();
    }

    /** The one row of a statement that changes something; in the unit that is open. */
    public <T> T one(PostgresUnitOfWork work, RowReader<T> reader, @Nullable Object... arguments) {
        return list(work.connection(), reader, arguments).getFirst();
    }

    /** Changes something, in the unit that is open; answers how many rows. */
    public int change(PostgresUnitOfWork work, @Nullable Object... arguments) {
        try (var statement = statement(work.connection(), arguments)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StatementFailed(failed);
        }
    }

    private <T> List<T> list(Connection connection, RowReader<T> reader, @Nullable Object[] arguments) {
        try (var statement = statement(connection, arguments);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) list.add(reader.read(rows));
            return list;
        } catch (SQLException failed) {
            throw new StatementFailed(failed);
        }
    }

    private PreparedStatement statement(Connection connection, @Nullable Object[] arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var i = 0; i < arguments.length; i++) statement.setObject(i + 1, known(arguments[i]));
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    /** What the driver knows: instants as timestamptz, whatever the time zone of this machine. */
    private static @Nullable Object known(@Nullable Object argument) {
        return argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument;
    }
}
