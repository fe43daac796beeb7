package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.postgres.embedded.EmbeddedPostgres;
import dev.hwasil.postgres.embedded.StreamingReplica;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists are read from a real replica, which is as far as it has to be, or not at all. */
final class ReplicaTest {

    @TempDir
    private static Path folder;

    private static StreamingReplica both;
    private static Database database;

    private Replica replica;
    private PostgresUnitOfWork work;

    @BeforeAll
    static void start() throws IOException {
        both = StreamingReplica.start(folder);
        database = Database.open(settings(both.original()));
        database.jdbi().useHandle(handle -> handle.execute("create table said (word text primary key)"));
    }

    @AfterAll
    static void stop() {
        database.close();
        both.close();
    }

    @BeforeEach
    void open() {
        replica = Replica.of(database, settings(both.replica()));
        work = new PostgresUnitOfWork(database, Optional.of(replica));
        Eventually.until(this::isReadThere);
    }

    @AfterEach
    void close() {
        replica.close();
    }

    private static DatabaseSettings settings(EmbeddedPostgres.Connection at) {
        return new DatabaseSettings(at.url(), at.user(), at.password(), 8);
    }

    private boolean isReadThere() {
        return work.readList(ReplicaTest::isReplica);
    }

    private static boolean isReplica(Handle handle) {
        return handle.createQuery("select pg_is_in_recovery()")
                .mapTo(Boolean.class)
                .one();
    }

    private void say(String word) {
        work.perform(() -> work.handle().execute("insert into said values (?)", word));
    }

    private boolean isListed(String word) {
        return work.readList(handle -> handle.createQuery("select count(*) from said where word = :word")
                        .bind("word", word)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    @Test
    void lists_are_read_there_and_nothing_else() {
        assertThat(isReadThere()).isTrue();
        assertThat(work.<Boolean>read(ReplicaTest::isReplica)).isFalse();
        assertThat(work.<Boolean>perform(() -> work.readList(ReplicaTest::isReplica)))
                .isFalse();
    }

    @Test
    void whoever_has_written_finds_it_however_far_the_replica_is() {
        var before = replica.answered();
        var missed = new AtomicInteger();

        Race.of(8, racer -> {
            for (var i = 0; i < 50; i++) {
                var word = "race " + racer + " " + i;
                say(word);
                if (!isListed(word)) missed.incrementAndGet();
            }
        });

        assertThat(missed).hasValue(0);
        Eventually.until(this::isReadThere);
        assertThat(replica.answered()).isGreaterThan(before);
    }

    @Test
    void one_that_has_fallen_behind_is_not_read_until_it_is_there_again() {
        both.pause();
        try {
            say("behind");

            assertThat(isListed("behind")).isTrue();
            assertThat(isReadThere()).isFalse();
            assertThat(replica.behind()).isPositive();
            assertThat(replica.away()).isZero();
        } finally {
            both.resume();
        }
        Eventually.until(this::isReadThere);
    }

    @Test
    void one_that_says_nothing_is_left_alone_and_tried_again() {
        both.stall();
        try {
            var start = System.nanoTime();
            assertThat(isReadThere()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));

            start = System.nanoTime();
            for (var i = 0; i < 20; i++) assertThat(isReadThere()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(replica.away()).isEqualTo(21);
        } finally {
            both.goOn();
        }
        Eventually.until(this::isReadThere);
    }

    @Test
    void one_that_is_not_there_is_done_without() {
        var nowhere = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none", 2);
        try (var missing = Replica.of(database, nowhere)) {
            var without = new PostgresUnitOfWork(database, Optional.of(missing));

            assertThat(without.<Boolean>readList(ReplicaTest::isReplica)).isFalse();
            assertThat(missing.away()).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_replica_or_another_s_is_never_read() throws IOException {
        try (var itself = Replica.of(database, settings(both.original()));
                var others = StreamingReplica.start(folder.resolve("others"));
                var foreign = Replica.of(database, settings(others.replica()))) {
            for (var wrong : new Replica[] {itself, foreign}) {
                var misled = new PostgresUnitOfWork(database, Optional.of(wrong));

                assertThat(misled.<Boolean>readList(ReplicaTest::isReplica)).isFalse();
                assertThat(wrong.answered()).isZero();
                assertThat(wrong.behind()).isEqualTo(1);
            }
        }
    }
}
