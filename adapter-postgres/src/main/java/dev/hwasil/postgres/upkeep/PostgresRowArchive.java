package dev.hwasil.postgres.upkeep;

import dev.hwasil.application.upkeep.RowArchive;
import dev.hwasil.postgres.PostgresUnitOfWork;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * {@link RowArchive} by PostgreSQL's COPY. Takes as long as it takes: the limits of time that hold for requests do not
 * hold here.
 */
public final class PostgresRowArchive implements RowArchive {

    private final PostgresUnitOfWork work;

    /** Reads in units of {@code work}. */
    public PostgresRowArchive(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public <T> T atOneMoment(Function<Moment, T> step) {
        return work.perform(() -> {
            var handle = work.handle();
            handle.execute("set transaction isolation level repeatable read, read only");
            handle.execute("set local statement_timeout = 0");
            handle.execute("set local idle_in_transaction_session_timeout = 0");
            return step.apply(new OpenMoment(handle));
        });
    }

    private record OpenMoment(Handle handle) implements Moment {

        @Override
        public String schema() {
            return handle.createQuery("""
                            select version from flyway_schema_history where success
                            order by cast(version as integer) desc limit 1
                            """).mapTo(String.class).one();
        }

        @Override
        public List<String> tables() {
            return ArchivedTables.of(handle);
        }

        @Override
        public void write(String table, OutputStream out) throws IOException {
            try {
                ArchivedTables.copying(handle).copyOut("copy " + table + " to stdout (format csv, header)", out);
            } catch (SQLException failed) {
                throw new IOException("The table " + table + " cannot be read: " + failed.getMessage(), failed);
            }
        }
    }
}
