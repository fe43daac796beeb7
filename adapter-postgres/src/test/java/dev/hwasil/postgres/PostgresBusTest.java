package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.BusContract;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.postgres.node.PostgresBus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL carries what nodes say. */
final class PostgresBusTest extends BusContract {

    private final TestStores stores = TestStores.shared();
    private final List<PostgresBus> buses = new ArrayList<>();

    @Override
    protected Bus bus(UUID node) {
        var bus = PostgresBus.open(new PostgresUnitOfWork(stores.database()), stores.settings(), node);
        buses.add(bus);
        return bus;
    }

    @AfterEach
    void close() {
        buses.forEach(PostgresBus::close);
    }

    @Test
    void a_line_that_was_cut_is_opened_again_and_that_is_said() {
        var topic = Fresh.name("topic");
        var one = bus(Fresh.id());
        var listener = listening(bus(Fresh.id()), topic);

        var before = listener.timesOpened();
        cutLines();
        Eventually.until(() -> listener.timesOpened() > before);
        one.say(topic, "again");

        Eventually.until(() -> !listener.heard().isEmpty());
        assertThat(listener.heard()).containsExactly("again");
    }

    @Test
    void what_was_said_before_the_end_is_still_said() {
        var topic = Fresh.name("topic");
        var listener = listening(bus(Fresh.id()), topic);
        var one = PostgresBus.open(new PostgresUnitOfWork(stores.database()), stores.settings(), Fresh.id());

        for (var i = 0; i < 20; i++) one.say(topic, "last words " + i);
        one.close();

        Eventually.until(() -> listener.heard().size() == 20);
    }

    @Test
    void what_somebody_else_says_on_the_channel_ends_no_listening() {
        var topic = Fresh.name("topic");
        var one = bus(Fresh.id());
        var listener = listening(bus(Fresh.id()), topic);

        stores.database().jdbi().useHandle(handle -> {
            handle.execute("select pg_notify('hwasil', 'nonsense')");
            handle.execute("select pg_notify('hwasil', ?)", "nobody 1 " + topic + " hello");
        });
        one.say(topic, "still here");

        Eventually.until(() -> !listener.heard().isEmpty());
        assertThat(listener.heard()).containsExactly("still here");
    }

    private void cutLines() {
        var cut = stores.database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'hwasil-bus'
                        """).mapTo(Integer.class).one());
        assertThat(cut).isPositive();
    }
}
