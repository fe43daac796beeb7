package dev.hwasil.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.postgres.embedded.EmbeddedPostgres.Connection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    @Test
    void what_was_written_is_there_after_the_next_start() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            run(postgres.connection(), "create table kept as select '콘티' as label");
        }
        assertThat(processes()).isEmpty();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(answer(postgres.connection(), "select label from kept")).isEqualTo("콘티");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void it_is_version_18_on_its_own_folder_durable_and_deaf_to_the_outside() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(setting(postgres, "server_version")).startsWith(Programs.MAJOR_VERSION + ".");
            assertThat(setting(postgres, "data_directory")).isEqualTo(data().toString());
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
            assertThat(setting(postgres, "server_encoding")).isEqualTo("UTF8");
            assertThat(answer(
                            postgres.connection(),
                            "select datlocprovider::text || datlocale from pg_database where oid = 5"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var right = postgres.connection();
            var wrong = new Connection(right.url(), right.user(), right.password() + "x");

            assertThatThrownBy(() -> answer(wrong, "select 1")).hasMessageContaining("password authentication failed");
            assertThat(right).asString().doesNotContain(right.password());
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/cluster/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void it_dies_with_a_killed_process_and_starts_again_at_once_with_all_data() throws Exception {
        Connection before;
        try (var other = OtherProcess.startingOn(folder, Map.of())) {
            before = other.connection();
            run(before, "create table survivors as select 7 as number");
            other.kill();
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(answer(postgres.connection(), "select number from survivors"))
                    .isEqualTo("7");
        }

        try (var other = OtherProcess.startingOn(folder, Map.of())) {
            other.kill();
            awaitNoProcesses();
        }
    }

    @Test
    void it_starts_after_the_whole_of_it_was_killed() throws Exception {
        try (var other = OtherProcess.startingOn(folder, Map.of())) {
            run(other.connection(), "create table recovered as select 7 as number");
            processes().forEach(ProcessHandle::destroyForcibly);
            awaitNoProcesses();
        }
        assertThat(data().resolve("postmaster.pid")).exists();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(answer(postgres.connection(), "select number from recovered"))
                    .isEqualTo("7");
        }
    }

    @Test
    void one_that_was_left_over_is_ended_first() throws Exception {
        try (var other = OtherProcess.startingOn(folder, Map.of())) {
            run(other.connection(), "create table inherited as select 7 as number");

            try (var postgres = EmbeddedPostgres.start(folder)) {
                assertThat(answer(postgres.connection(), "select number from inherited"))
                        .isEqualTo("7");
                assertThatThrownBy(() -> answer(other.connection(), "select 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_stopped_one_that_was_left_over_is_ended_by_force() throws Exception {
        try (var other = OtherProcess.startingOn(folder, Map.of())) {
            assertThat(answer(other.connection(), "select 1")).isEqualTo("1");
            for (var process : processes())
                Command.of("sh", "-c", "kill -STOP " + process.pid() + " || :") // a backend may have ended by itself
                        .run();

            new Leftovers(data()).end(Duration.ZERO);

            assertThat(processes()).isEmpty();
        }
    }

    @Test
    void two_folders_do_not_know_each_other(@TempDir Path second) throws Exception {
        try (var one = EmbeddedPostgres.start(folder);
                var two = EmbeddedPostgres.start(second)) {
            assertThat(one.connection().url()).isNotEqualTo(two.connection().url());
            assertThat(setting(one, "data_directory")).isNotEqualTo(setting(two, "data_directory"));
            var crossed = new Connection(
                    two.connection().url(),
                    one.connection().user(),
                    one.connection().password());
            assertThatThrownBy(() -> answer(crossed, "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void programs_that_are_held_ready_elsewhere_are_not_unpacked_again(@TempDir Path fresh) throws Exception {
        EmbeddedPostgres.start(folder).close();
        System.setProperty(EmbeddedPostgres.PROGRAMS, folder.resolve("postgres").toString());
        try (var postgres = EmbeddedPostgres.start(fresh)) {
            assertThat(answer(postgres.connection(), "select 1")).isEqualTo("1");
            assertThat(fresh.resolve("postgres")).isDirectoryNotContaining("glob:**programs*");
        } finally {
            System.clearProperty(EmbeddedPostgres.PROGRAMS);
        }
    }

    @Test
    void a_language_that_is_not_installed_does_not_matter() throws Exception {
        var korean = Map.of("LANG", "ko_KR.UTF-8", "LC_ALL", "ko_KR.EUC-KR", "PGDATA", "/nowhere", "PGPORT", "1");
        try (var other = OtherProcess.startingOn(folder, korean)) {
            assertThat(answer(other.connection(), "select upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void a_first_start_that_broke_off_is_begun_anew(@TempDir Path temporary) throws Exception {
        var fresh = temporary.resolve("with a space");
        var half = Files.createDirectories(fresh.resolve("postgres/cluster.new/data"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (var postgres = EmbeddedPostgres.start(fresh)) {
            assertThat(answer(postgres.connection(), "select 1")).isEqualTo("1");
        }
        assertThat(fresh.resolve("postgres/cluster.new")).doesNotExist();
    }

    @Test
    void a_cluster_of_another_version_is_refused_in_a_sentence() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var version = data().resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("was made by PostgreSQL 17, and this is PostgreSQL 18");

        Files.writeString(version, "18\n");
    }

    @Test
    void a_cluster_that_cannot_start_says_why() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var control = data().resolve("global/pg_control");
        var away = Files.move(control, folder.resolve("pg_control"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("pg_control");

        Files.move(away, control);
    }

    private Path data() {
        return folder.resolve("postgres/cluster/data");
    }

    private List<ProcessHandle> processes() {
        return new Leftovers(data()).processes();
    }

    private void awaitNoProcesses() {
        var deadline = System.nanoTime() + SECONDS.toNanos();
        while (!processes().isEmpty()) {
            assertThat(System.nanoTime()).as("still there").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return answer(postgres.connection(), "show " + name);
    }

    private static String answer(Connection to, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(to.url(), to.user(), to.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection to, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(to.url(), to.user(), to.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
