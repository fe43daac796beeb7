package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.domain.world.Fresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The schema is brought up to date while an earlier version is at work on it. */
final class MigrationTest {

    private static final String EARLIER = "11";

    /** The schema of 0.1, and from there on what a release of the version before could not live with. */
    private static final int FIRST = 12;

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop (table|column|view)|rename (to|column)|set not null|alter column \\w+ type)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Path STEPS = Path.of("src/main/resources/dev/hwasil/postgres/migration");

    @Test
    void a_step_only_adds_so_that_the_version_before_goes_on_beside_it() throws IOException {
        try (var steps = Files.list(STEPS)) {
            assertThat(steps.filter(step -> numberOf(step) >= FIRST))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step).content().doesNotContainPattern(TAKES_AWAY));
        }
    }

    private static int numberOf(Path step) {
        var name = step.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    @Test
    @Timeout(30)
    void a_step_that_does_not_get_its_table_lets_the_others_go_on_and_can_be_tried_again() throws SQLException {
        var settings = TestStores.shared().emptyDatabase(Fresh.name("schema"));
        assertThat(Database.migrate(settings, EARLIER)).isEqualTo(EARLIER);

        try (var reader = DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
            reader.setAutoCommit(false);
            try (var statement = reader.createStatement()) {
                statement.execute("select from socket_rooms");
                assertThatThrownBy(() -> Database.migrate(settings)).hasMessageContaining("lock timeout");
                statement.execute("select from socket_rooms");
            }
        }

        assertThat(Database.migrate(settings)).isPositive();
        assertThat(Database.migrate(settings)).isZero();
    }
}
