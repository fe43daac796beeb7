package dev.hwasil.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link RowArchive} does. */
public abstract class RowArchiveContract extends StoresContract {

    private static final String USERS = "users";

    /** The archive of the stores' rows. */
    protected abstract RowArchive archive();

    @Test
    void a_table_has_the_names_of_its_columns_and_its_rows() {
        var mina = given.someone();

        var users = archive().atOneMoment(moment -> written(moment, USERS));

        assertThat(users.lines()).first().asString().contains("id,").contains(",username,");
        assertThat(users)
                .contains(mina.id().value().toString())
                .contains(mina.username().value());
    }

    @Test
    void all_that_is_read_is_of_the_same_moment() {
        var before = given.someone();

        archive().atOneMoment(moment -> {
            var first = written(moment, USERS);
            var meanwhile = Race.results(1, _ -> given.someone()).getFirst();

            assertThat(written(moment, USERS))
                    .isEqualTo(first)
                    .contains(before.id().value().toString());
            assertThat(stores.users().find(meanwhile.id())).isEmpty();
            return true;
        });
    }

    @Test
    void logins_are_not_among_its_tables() {
        assertThat(archive().atOneMoment(RowArchive.Moment::tables))
                .contains(USERS, "projects", "collaboration_logs", "audit_log")
                .doesNotContainAnyElementsOf(Set.of("sessions", "refresh_tokens"))
                .doesNotHaveDuplicates();
    }

    /** What a moment has of a table. */
    static String written(RowArchive.Moment moment, String table) {
        try {
            var out = new ByteArrayOutputStream();
            moment.write(table, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
