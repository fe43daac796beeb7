import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.json.JsonEventFormat;
import dev.hwasil.json.JsonRedaction;
import dev.hwasil.postgres.Database;
import dev.hwasil.postgres.DatabaseSettings;
import dev.hwasil.postgres.PostgresStores;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fills a database, lets the stores read it, and looks at the plans by which PostgreSQL has really done that. Writes
 * them down, and fails when one is not good enough.
 */
final class ExplainQueries {

    /** So often each is asked on one connection: by then the plan is the one that the driver and the server keep. */
    private static final int TIMES = 12;

    /** Held here, for what nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Path rows;
    private final Path log;

    private ExplainQueries(Path rows, Path log) {
        this.rows = rows;
        this.log = log;
    }

    /** Takes a data folder, the rows and the file to write. */
    public static void main(String[] arguments) throws IOException, SQLException {
        MIGRATIONS.setLevel(Level.WARNING);
        var data = Path.of(arguments[0]);
        Report report;
        try (var postgres = EmbeddedPostgres.start(data)) {
            report = new ExplainQueries(Path.of(arguments[1]), data.resolve("postgres/postgres.log")).of(postgres);
        }
        Files.writeString(Path.of(arguments[2]), report.markdown());
        report.faults().forEach(System.err::println);
        System.exit(report.faults().isEmpty() ? 0 : 1);
    }

    private Report of(EmbeddedPostgres postgres) throws IOException, SQLException {
        var at = postgres.connection();
        var settings = new DatabaseSettings(at.url(), at.user(), at.password(), 1);
        Database.migrate(settings);
        var tables = fill(at);
        try (var database = Database.open(settings)) {
            var stores = PostgresStores.of(
                    new PostgresUnitOfWork(database), new JsonEventFormat(), new JsonRedaction(), _ -> {});
            var read = new ArrayList<Report.Read>();
            for (var query : Queries.of(stores)) read.add(new Report.Read(query, plans(query)));
            return new Report(tables, read);
        }
    }

    /** Answers how many rows each table has. From then on the server explains what it does, in its log. */
    private Map<String, Long> fill(EmbeddedPostgres.Connection at) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            var said = SampleEvents.commentCreated(new ProjectId(new UUID(0, 1)), People.someone());
            var set = connection.prepareStatement("select set_config('hwasil.payload', ?, false)");
            set.setString(1, new JsonEventFormat().write(said));
            set.execute();
            statement.execute(Files.readString(rows));
            statement.execute("vacuum (analyze, parallel 0)");
            statement.execute("""
                    alter role current_user set session_preload_libraries = 'auto_explain';
                    alter role current_user set auto_explain.log_min_duration = 0;
                    alter role current_user set auto_explain.log_analyze = on;
                    alter role current_user set auto_explain.log_buffers = on;
                    alter role current_user set auto_explain.log_parameter_max_length = 0;
                    """);
            var counts = new TreeMap<String, Long>();
            var found = statement.executeQuery("""
                    select relname, reltuples::bigint from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 1
                    """);
            while (found.next()) counts.put(found.getString(1), found.getLong(2));
            return counts;
        }
    }

    private List<Plan> plans(Query query) throws IOException {
        for (var i = 1; i < TIMES; i++) read(query);
        var before = Files.size(log);
        read(query);
        var plans = Plan.in(logged(before));
        if (plans.isEmpty()) throw new IllegalStateException("no plan of " + query.name() + ": " + logged(before));
        return plans;
    }

    private static void read(Query query) {
        try {
            query.read().run();
        } catch (RuntimeException failed) {
            throw new IllegalStateException(query.name() + " was not answered in time, or at all", failed);
        }
    }

    private String logged(long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
