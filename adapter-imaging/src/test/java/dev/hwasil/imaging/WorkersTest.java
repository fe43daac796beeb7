package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.domain.error.DomainException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WorkersTest {

    /** Whoever asked may give back then what they read. */
    @Test
    void when_a_band_fails_the_others_are_waited_for_all_the_same() {
        var isOver = new CompletableFuture<Boolean>().completeOnTimeout(false, 200, TimeUnit.MILLISECONDS);
        var late = new AtomicInteger();
        try (var workers = new Workers(2)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> workers.inBands(100, (first, _) -> {
                        if (first == 0) throw Header.undecodable();
                        if (isOver.join()) late.incrementAndGet();
                    }));
            isOver.complete(true);
        }
        assertThat(late).hasValue(0);
    }
}
