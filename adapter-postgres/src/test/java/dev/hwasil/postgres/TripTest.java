package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.store.Given;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a unit of work sends to the database together. */
final class TripTest {

    private static final Prepared ADD = new Prepared(
            "insert into studios (id, owner_id, name, created_at, updated_at) values (?, ?, ?, now(), now())");
    private static final Prepared RENAME = new Prepared("update studios set name = ? where id = ? returning name");
    private static final Prepared NAME = new Prepared("select name from studios where id = ?");
    private static final Prepared WRONG =
            new Prepared("select 1 / ?::integer", failure -> new ArithmeticException("divided"));

    private final PostgresUnitOfWork work =
            new PostgresUnitOfWork(TestStores.shared().database());
    private final UUID id = Fresh.id();
    private final UUID owner =
            new Given(TestStores.shared(), new PinnedClock()).someone().id().value();

    @Test
    void what_is_done_soon_is_done_with_the_commit_and_its_rows_are_there_before_what_follows() {
        var names = new ArrayList<String>();

        work.perform(() -> {
            ADD.soon(work, id, owner, "하나");
            RENAME.soon(work, row -> row.getString(1), names::add, "둘", id);
            work.afterCommit(() -> names.add("committed"));
            assertThat(names).isEmpty();
            return true;
        });

        assertThat(names).containsExactly("둘", "committed");
        assertThat(name()).containsExactly("둘");
    }

    @Test
    void a_query_takes_what_is_to_be_done_soon_along_and_sees_it() {
        work.perform(() -> {
            ADD.soon(work, id, owner, "하나");
            RENAME.soon(work, "둘", id);
            assertThat(name()).containsExactly("둘");
            return true;
        });
    }

    @Test
    void a_handle_sees_what_was_to_be_done_soon() {
        work.perform(() -> {
            ADD.soon(work, id, owner, "하나");
            assertThat(work.handle()
                            .createQuery("select name from studios where id = :id")
                            .bind("id", id)
                            .mapTo(String.class)
                            .list())
                    .containsExactly("하나");
            return true;
        });
    }

    @Test
    void one_that_fails_on_the_way_to_the_commit_undoes_the_unit_and_says_what_it_means() {
        var after = new ArrayList<String>();

        assertThatThrownBy(() -> work.perform(() -> {
                    ADD.soon(work, id, owner, "하나");
                    WRONG.soon(work, 0);
                    work.afterCommit(() -> after.add("committed"));
                    return true;
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(name()).isEmpty();
        assertThat(after).isEmpty();
    }

    @Test
    void what_must_be_known_before_the_commit_can_prevent_it() {
        assertThatThrownBy(() -> work.perform(() -> {
                    ADD.soon(work, id, owner, "하나");
                    NAME.beforeCommit(
                            work,
                            row -> row.getString(1),
                            name -> {
                                throw new ArithmeticException(name);
                            },
                            id);
                    return true;
                }))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("하나");

        assertThat(name()).isEmpty();
    }

    @Test
    void what_is_known_before_the_commit_and_prevents_nothing_is_committed_with_the_rest() {
        var names = new ArrayList<String>();

        work.perform(() -> {
            ADD.soon(work, id, owner, "하나");
            NAME.beforeCommit(work, row -> row.getString(1), names::add, id);
            return true;
        });

        assertThat(names).containsExactly("하나");
        assertThat(name()).containsExactly("하나");
    }

    @Test
    void nothing_is_done_soon_outside_of_a_unit() {
        assertThatIllegalStateException().isThrownBy(() -> ADD.soon(work, id, owner, "하나"));
    }

    private List<String> name() {
        return NAME.list(work, row -> row.getString(1), id);
    }
}
