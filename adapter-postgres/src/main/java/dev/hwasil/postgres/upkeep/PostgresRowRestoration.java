package dev.hwasil.postgres.upkeep;

import dev.hwasil.application.upkeep.RowRestoration;
import dev.hwasil.postgres.Database;
import dev.hwasil.postgres.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link RowRestoration} by PostgreSQL's COPY, in the schema that the rows are of. */
public final class PostgresRowRestoration implements RowRestoration {

    private static final Pattern COLUMNS = Pattern.compile("[a-z0-9_]+(,[a-z0-9_]+)*");
    private static final int LONGEST_HEADER = 10_000;

    private final DatabaseSettings settings;

    /** Restores into this database, on a connection for which nothing takes too long. */
    public PostgresRowRestoration(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public void requireEmpty(String schema) {
        var there = Database.migrate(settings, schema);
        if (!there.equals(schema)) throw otherSchema(schema, there);
        try (var handle = open()) {
            for (var table : ArchivedTables.of(handle)) requireEmpty(handle, table);
        }
    }

    @Override
    public void restore(Archived rows) throws IOException {
        requireEmpty(rows.schema());
        try (var handle = open()) {
            handle.useTransaction(inUnit -> fill(inUnit, rows));
        }
        var _ = Database.migrate(settings);
    }

    private Handle open() {
        return Jdbi.open(settings.jdbcUrl(), settings.user(), settings.password());
    }

    private static CannotRestore otherSchema(String wanted, String there) {
        return new CannotRestore("The backup has schema " + wanted + " and the database " + there
                + ": restore it into a database that is empty, with this release or a later one than it is of.");
    }

    private static void fill(Handle handle, Archived rows) throws IOException {
        for (var table : ArchivedTables.of(handle)) {
            var in = rows.open(table);
            if (in.isPresent()) {
                try (var csv = in.get()) {
                    fill(handle, table, csv);
                }
            }
        }
    }

    private static void requireEmpty(Handle handle, String table) {
        if (handle.createQuery("select exists (select from " + table + ")")
                .mapTo(Boolean.class)
                .one()) {
            throw new CannotRestore("The database has rows in " + table + " already: restore into one that is empty.");
        }
    }

    private static void fill(Handle handle, String table, InputStream csv) throws IOException {
        var columns = header(csv);
        try {
            var _ = ArchivedTables.copying(handle)
                    .copyIn("copy " + table + " (" + columns + ") from stdin (format csv)", csv);
        } catch (SQLException failed) {
            throw new IOException("The table " + table + " cannot be restored: " + failed.getMessage(), failed);
        }
        for (var column : countedColumns(handle, table)) {
            handle.execute(
                    "select setval(pg_get_serial_sequence(?, ?), coalesce(max(" + column + "), 0) + 1, false) from "
                            + table,
                    table,
                    column);
        }
    }

    /** Those that PostgreSQL counts by itself, and has to go on with. */
    private static List<String> countedColumns(Handle handle, String table) {
        return handle.createQuery("""
                        select attname from pg_attribute
                        where attrelid = cast(:table as regclass) and attidentity <> ''
                        """).bind("table", table).mapTo(String.class).list();
    }

    private static String header(InputStream csv) throws IOException {
        var header = new StringBuilder();
        for (var next = csv.read(); next >= 0 && next != '\n'; next = csv.read()) {
            header.append((char) next);
            if (header.length() > LONGEST_HEADER) break;
        }
        if (!COLUMNS.matcher(header).matches()) throw new IOException("The columns are not named: it is no backup");
        return header.toString();
    }
}
