package dev.hwasil.bootstrap.journey;

import dev.hwasil.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database beside the product, into which a test can look. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Connection rows;

    private Database(EmbeddedPostgres postgres, Connection rows) {
        this.postgres = postgres;
        this.rows = rows;
    }

    /** Starts an empty one. */
    static Database start(Path folder) throws SQLException {
        var postgres = EmbeddedPostgres.start(folder);
        var connection = postgres.connection();
        return new Database(
                postgres, DriverManager.getConnection(connection.url(), connection.user(), connection.password()));
    }

    /** The settings by which a product uses it, and signs its tokens with that secret. */
    Map<String, String> settings(String secret) {
        return settings(secret, postgres.connection());
    }

    /** The same, by another role. */
    Map<String, String> settings(String secret, String user, String password) {
        var url = postgres.connection().url();
        return settings(secret, new EmbeddedPostgres.Connection(url, user, password));
    }

    private static Map<String, String> settings(String secret, EmbeddedPostgres.Connection connection) {
        return Map.of("DATABASE_URL", urlOf(connection), "JWT_SECRET", secret);
    }

    /** How a setting names the one that is reached so. */
    static String urlOf(EmbeddedPostgres.Connection connection) {
        var place = connection.url().substring("jdbc:postgresql://".length()).replaceAll("\\?.*", "");
        return "postgresql://" + connection.user() + ":" + connection.password() + "@" + place;
    }

    /** Does that, as who may do everything. */
    void execute(String sql) throws SQLException {
        try (var statement = rows.createStatement()) {
            var _ = statement.execute(sql);
        }
    }

    /** The names of all tables. */
    List<String> tables() throws SQLException {
        return texts("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                """);
    }

    /** The rows of that table, each as a text of all its columns. */
    List<String> rowsOf(String table) throws SQLException {
        return texts("select t::text from " + table + " t order by 1");
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = rows.createStatement();
                var result = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (result.next()) texts.add(result.getString(1));
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        postgres.close();
    }
}
