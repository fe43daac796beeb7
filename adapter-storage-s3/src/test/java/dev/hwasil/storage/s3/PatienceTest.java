package dev.hwasil.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.concurrent.Eventually;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Patience patience = new Patience(LONGEST);

    @Test
    void what_moves_is_waited_for_however_long_it_takes() throws Exception {
        var moved = new AtomicLong();
        var start = System.nanoTime();

        var answer = patience.await(
                () -> {
                    while (System.nanoTime() - start < 3 * LONGEST.toNanos()) {
                        moved.incrementAndGet();
                        Thread.onSpinWait();
                    }
                    return "there";
                },
                moved::get);

        assertThat(answer).isEqualTo("there");
    }

    @Test
    void what_stands_still_is_given_up_and_told_so() {
        var wasTold = new AtomicBoolean();

        assertThatThrownBy(() -> patience.await(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException told) {
                        wasTold.set(true);
                    }
                    return "too late";
                }))
                .isInstanceOf(SocketTimeoutException.class);

        Eventually.until(wasTold::get);
    }

    @Test
    void a_failure_comes_through_as_it_is() {
        assertThatThrownBy(() -> patience.await(() -> {
                    throw new IOException("away");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("away");
    }

    @Test
    void who_is_interrupted_waits_no_longer() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> patience.await(() -> {
                    new CountDownLatch(1).await();
                    return "";
                }))
                .isInstanceOf(IOException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
