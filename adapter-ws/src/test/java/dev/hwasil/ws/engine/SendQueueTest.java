package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EIO-10 what waits is bounded")
final class SendQueueTest {

    private static final int LIMIT = 1_000;

    private final SendQueue queue = new SendQueue(LIMIT);

    private static Outgoing costing(int bytes) {
        return Outgoing.binary(new byte[bytes - Outgoing.binary(new byte[0]).cost()]);
    }

    @Test
    void packets_come_out_as_they_went_in() {
        var first = costing(100);
        var second = costing(100);
        assertThat(queue.offer(first)).isTrue();
        assertThat(queue.offer(second)).isTrue();

        assertThat(queue.take()).containsExactly(first, second);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void the_last_byte_fits_and_no_more() {
        assertThat(queue.offer(costing(LIMIT - 100))).isTrue();
        assertThat(queue.offer(costing(101))).isFalse();
        assertThat(queue.offer(costing(100))).isTrue();
        assertThat(queue.offer(costing(64))).isFalse();
    }

    @Test
    void packets_that_belong_together_are_taken_together_or_not_at_all() {
        var packets = List.of(costing(400), costing(400));
        assertThat(queue.offer(packets)).isTrue();
        assertThat(queue.offer(packets)).isFalse();

        assertThat(queue.take()).isEqualTo(packets);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void what_is_being_written_counts_until_it_has_been_written() {
        assertThat(queue.offer(costing(LIMIT))).isTrue();
        assertThat(queue.take()).hasSize(1);
        assertThat(queue.offer(costing(100))).isFalse();

        queue.written();

        assertThat(queue.offer(costing(100))).isTrue();
    }

    @Test
    void a_packet_larger_than_the_queue_goes_alone() {
        assertThat(queue.offer(costing(LIMIT * 2))).isTrue();
        assertThat(queue.offer(costing(64))).isFalse();
    }

    @Test
    void empty_packets_are_bounded_too() {
        var taken = 0;
        while (queue.offer(Outgoing.binary(new byte[0]))) taken++;

        assertThat(taken).isEqualTo(LIMIT / 64);
    }
}
