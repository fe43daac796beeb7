package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows from one worker to another. */
final class RelayTest {

    private static final int ROWS = 1000;

    /** As many makers as there are workers: each of them has to take its rows itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void every_row_is_taken_in_its_order_whoever_is_free(int threads) {
        try (var workers = new Workers(threads)) {
            Race.of(threads + 1, _ -> {
                for (int length : new int[] {4, 1000, 200_000}) {
                    assertThat(workers.call(() -> relayed(workers, length)))
                            .isEqualTo(IntStream.range(0, ROWS).boxed().toList());
                }
            });
        }
    }

    private static List<Integer> relayed(Workers workers, int length) {
        var seen = new ArrayList<Integer>();
        try (var relay =
                new Relay(length, (rows, at) -> seen.add(ByteBuffer.wrap(rows).getInt(at)), workers)) {
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                relay.put((rows, at) -> ByteBuffer.wrap(rows).putInt(at, number));
            }
            relay.finish();
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, ROWS - 1})
    void what_a_taker_throws_ends_the_maker(int broken) {
        var taken = new AtomicInteger();
        try (var workers = new Workers(2);
                var relay = new Relay(
                        1000,
                        (_, _) -> {
                            if (taken.getAndIncrement() == broken) throw Header.undecodable();
                        },
                        workers)) {
            assertThatExceptionOfType(Header.undecodable().getClass()).isThrownBy(() -> {
                for (int row = 0; row < ROWS; row++) relay.put((_, _) -> {});
                relay.finish();
            });
        }
        assertThat(taken).hasValue(broken + 1);
    }

    @Test
    void when_it_is_closed_nobody_takes_rows_any_more() {
        var taken = new AtomicInteger();
        try (var workers = new Workers(1)) {
            var relay = new Relay(100_000, (_, _) -> taken.incrementAndGet(), workers);
            workers.call(() -> {
                relay.put((_, _) -> {});
                relay.put((_, _) -> {});
                relay.close();
                return true;
            });
        }
        assertThat(taken).hasValue(0);
    }

    /** As where a picture is cut off while its rows before are being taken. */
    @Test
    void it_is_closed_when_those_who_take_rows_have_ended() {
        var maker = Thread.currentThread();
        var isBeingTaken = new AtomicBoolean();
        var isTaken = new AtomicBoolean();
        try (var workers = new Workers(1)) {
            Relay.Taker taker = (_, _) -> {
                isBeingTaken.set(true);
                Eventually.until(() -> maker.getState() == Thread.State.WAITING);
                isTaken.set(true);
            };
            var relay = new Relay(200_000, taker, workers);
            relay.put((_, _) -> {});
            Eventually.until(isBeingTaken::get);
            relay.close();
            assertThat(isTaken).isTrue();
        }
    }
}
