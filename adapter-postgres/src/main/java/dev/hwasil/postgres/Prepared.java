package dev.hwasil.postgres;

import dev.hwasil.postgres.Trip.Stop;
import dev.hwasil.postgres.Trip.Taker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement that nearly every request makes, straight on JDBC: on these JDBI's conveniences cost more than the
 * driver's own work. Its parameters are {@code ?}: ids as UUID, instants, texts, numbers, bytes. Thread-safe.
 */
public final class Prepared {

    private final String sql;
    private final UnaryOperator<RuntimeException> meaning;

    /** Runs this SQL. */
    public Prepared(String sql) {
        this(sql, UnaryOperator.identity());
    }

    /**
     * Runs this SQL.
     *
     * @param meaning of a failure that is this statement's own; any other is to be given back as it is
     */
    public Prepared(String sql, UnaryOperator<RuntimeException> meaning) {
        this.sql = sql;
        this.meaning = meaning;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows; in the unit that is open, or alone. */
    public <T> List<T> list(PostgresUnitOfWork work, RowReader<T> reader, @Nullable Object... arguments) {
        var list = new ArrayList<T>();
        work.go(stop(each(reader, list::add), arguments));
        return list;
    }

    /** The first row, if there is one; in the unit that is open, or alone. */
    public <T> Optional<T> first(PostgresUnitOfWork work, RowReader<T> reader, @Nullable Object... arguments) {
        return list(work, reader, arguments).stream().findFirst();
    }

    /**
     * Is done on the unit's next trip to the database, which may be its commit: so what cannot be done must fail there.
     * A failure is thrown from that trip on.
     */
    public void soon(PostgresUnitOfWork work, @Nullable Object... arguments) {
        work.soon(stop(null, arguments));
    }

    /** As {@link #soon}, and gives each row to {@code then}, which has them before what follows the commit. */
    public <T> void soon(
            PostgresUnitOfWork work, RowReader<T> reader, Consumer<T> then, @Nullable Object... arguments) {
        work.soon(stop(each(reader, then), arguments));
    }

    /** As {@link #soon}, and on a trip before the commit: {@code then} may throw, which undoes the unit. */
    public <T> void beforeCommit(
            PostgresUnitOfWork work, RowReader<T> reader, Consumer<T> then, @Nullable Object... arguments) {
        work.beforeCommit(stop(each(reader, then), arguments));
    }

    private Stop stop(@Nullable Taker taker, @Nullable Object[] arguments) {
        return new Stop(sql, Arrays.<@Nullable Object>asList(arguments), taker, meaning);
    }

    private static <T> Taker each(RowReader<T> reader, Consumer<T> then) {
        return rows -> {
            while (rows.next()) then.accept(reader.read(rows));
        };
    }
}
