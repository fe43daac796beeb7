package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MemoryBudgetTest {

    private static final long MEGABYTE = 1 << 20;

    private final MemoryBudget budget = new MemoryBudget(100 * MEGABYTE);

    @Test
    void shares_never_exceed_the_whole() {
        var taken = new AtomicInteger();

        Race.of(40, racer -> {
            int share = 20 + racer % 3 * 30;
            try (var _ = budget.take(share * MEGABYTE)) {
                assertThat(taken.addAndGet(share)).isLessThanOrEqualTo(100);
                taken.addAndGet(-share);
            }
        });
    }

    @Test
    void a_large_share_is_not_overtaken_by_small_ones_for_ever() throws InterruptedException {
        var first = budget.take(50 * MEGABYTE);
        var large = Thread.startVirtualThread(() -> budget.take(80 * MEGABYTE).close());
        Eventually.until(() -> large.getState() == Thread.State.WAITING);
        var small = Thread.startVirtualThread(() -> budget.take(MEGABYTE).close());
        Eventually.until(() -> small.getState() == Thread.State.WAITING);

        first.close();

        large.join();
        small.join();
    }

    @Test
    void what_is_more_than_the_whole_is_not_covered() {
        assertThat(budget.covers(99 * MEGABYTE)).isTrue();
        assertThat(budget.covers(101 * MEGABYTE)).isFalse();
    }
}
