package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.IdsContract;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdsTest extends IdsContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    protected Ids ids() {
        return new TimeOrderedIds(() -> NOON);
    }

    @Test
    void an_id_tells_when_it_was_made() {
        var id = ids().next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_order() {
        var now = new AtomicReference<>(NOON);
        var ids = new TimeOrderedIds(now::get);
        var first = ids.next();

        now.set(NOON.minusSeconds(3600));

        assertThat(ids.next().toString()).isGreaterThan(first.toString());
    }
}
