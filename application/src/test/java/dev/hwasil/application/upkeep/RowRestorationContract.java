package dev.hwasil.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.upkeep.RowRestoration.CannotRestore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RowRestoration} does. */
public abstract class RowRestorationContract extends StoresContract {

    private record Copied(String schema, Map<String, String> tables) implements RowRestoration.Archived {
        @Override
        public Optional<InputStream> open(String table) {
            return Optional.ofNullable(tables.get(table))
                    .map(rows -> new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private RowRestoration restoration;

    /** The archive of the stores' rows. */
    protected abstract RowArchive archive();

    /** A new database. */
    protected abstract RowRestoration emptyDatabase();

    /** The archive of the new database's rows. */
    protected abstract RowArchive restored();

    @BeforeEach
    void fillStores() {
        var someone = given.someone();
        var _ = given.scene(given.project(someone));
        restoration = emptyDatabase();
    }

    @Test
    void all_rows_are_there_again() throws IOException {
        var rows = copied(archive());

        restoration.restore(rows);

        assertThat(inOrder(copied(restored()))).isEqualTo(inOrder(rows));
    }

    @Test
    void a_database_that_has_rows_is_left_as_it_is() throws IOException {
        var rows = copied(archive());
        restoration.restore(rows);

        assertThatThrownBy(() -> restoration.restore(rows))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("has rows");

        assertThat(inOrder(copied(restored()))).isEqualTo(inOrder(rows));
    }

    @Test
    void rows_that_cannot_all_be_read_leave_none_and_can_be_restored_later() throws IOException {
        var rows = copied(archive());
        var harmed = new TreeMap<>(rows.tables());
        harmed.put("scenes", rows.tables().get("scenes") + "no scene\n");

        assertThatThrownBy(() -> restoration.restore(new Copied(rows.schema(), harmed)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("scenes");

        restoration.restore(rows);
        assertThat(inOrder(copied(restored()))).isEqualTo(inOrder(rows));
    }

    @Test
    void rows_of_a_later_release_are_refused() {
        var rows = new Copied("9999", Map.of());

        assertThatThrownBy(() -> restoration.restore(rows))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("9999");
    }

    /** Lines by table, sorted: the rows of a table are in no order. */
    private static Map<String, List<String>> inOrder(Copied rows) {
        var sorted = new TreeMap<String, List<String>>();
        rows.tables()
                .forEach((table, csv) -> sorted.put(table, csv.lines().sorted().toList()));
        return sorted;
    }

    private static Copied copied(RowArchive archive) {
        return archive.atOneMoment(moment -> {
            var tables = new TreeMap<String, String>();
            moment.tables().forEach(table -> tables.put(table, RowArchiveContract.written(moment, table)));
            return new Copied(moment.schema(), tables);
        });
    }
}
