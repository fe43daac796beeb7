package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What goes wrong in the database is logged; nothing of what was to be written may come along. */
final class FailuresTest {

    private static final String SECRET = "yellow-bird@hwasil.test";

    @SuppressWarnings("unused") // by the test below
    private static final List<Consumer<Handle>> REFUSED = List.of(
            handle -> handle.createUpdate("insert into upkeep_turns (task, taken_at) values (:task, null)")
                    .bind("task", SECRET)
                    .execute(),
            handle -> handle.execute(
                    "insert into upkeep_turns (task, taken_at) values (?, now()), (?, now())", SECRET, SECRET),
            handle -> {
                var batch = handle.prepareBatch("insert into upkeep_turns (task, taken_at) values (:task, now())");
                batch.bind("task", SECRET).add();
                batch.bind("task", SECRET).add();
                batch.execute();
            },
            handle -> handle.createUpdate("update users set username = :name where no_such_column = :name")
                    .bind("name", SECRET)
                    .execute());

    @ParameterizedTest
    @FieldSource("REFUSED")
    void a_failure_does_not_repeat_what_was_to_be_written(Consumer<Handle> refused) {
        var failure = catchThrowableOfType(
                RuntimeException.class,
                () -> TestStores.shared().database().jdbi().useTransaction(refused::accept));

        assertThat(told(failure)).contains("ERROR: ").doesNotContain(SECRET, "yellow");
    }

    private static String told(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}
