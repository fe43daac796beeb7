package dev.hwasil.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is done flows off evenly, whatever the clock shows. */
final class LeakyBucketTest {

    /** Ten a second, and three at once. */
    private static final RateLimit.Flow FLOW = new RateLimit.Flow("flow", 10, Duration.ofSeconds(1), 3);

    private static final long EACH = Duration.ofMillis(100).toNanos();

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 50, Long.MIN_VALUE})
    void a_burst_fits_and_then_one_at_a_time(long start) {
        var bucket = new LeakyBucket(FLOW, start);

        assertThat(LongStream.range(0, 4).map(_ -> bucket.take(start))).containsExactly(0L, 0L, 0L, EACH);
        assertThat(bucket.take(start + EACH - 1)).isEqualTo(1);
        assertThat(bucket.take(start + EACH)).isZero();
        assertThat(bucket.take(start + EACH)).isEqualTo(EACH);
    }

    @Test
    void a_rest_saves_up_no_more_than_a_burst() {
        var bucket = new LeakyBucket(FLOW, 0);
        var later = Duration.ofDays(1).toNanos();

        assertThat(LongStream.range(0, 4).map(_ -> bucket.take(later))).containsExactly(0L, 0L, 0L, EACH);
    }

    @Test
    void what_is_taken_back_fits_in_again() {
        var bucket = new LeakyBucket(FLOW, 0);
        for (var i = 0; i < 3; i++) bucket.take(0);

        bucket.giveBack();

        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(EACH);
    }
}
