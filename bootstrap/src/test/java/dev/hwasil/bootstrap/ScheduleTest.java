package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is done again and again. */
final class ScheduleTest {

    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void a_task_that_fails_is_done_again() throws InterruptedException {
        var times = new CountDownLatch(3);
        try (var schedule = new Schedule()) {
            schedule.every(SOON, SOON, "as it should", () -> {
                times.countDown();
                throw new IllegalStateException("not this time");
            });

            assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_long_task_keeps_no_other_waiting_and_is_interrupted_at_the_end() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var other = new CountDownLatch(3);
        try (var schedule = new Schedule()) {
            schedule.once(SOON, () -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    interrupted.countDown();
                }
            });
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            schedule.every(SOON, SOON, "never", other::countDown);

            assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(interrupted.getCount()).isZero();
    }
}
