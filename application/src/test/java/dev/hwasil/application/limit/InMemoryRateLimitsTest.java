package dev.hwasil.application.limit;

import java.time.InstantSource;

final class InMemoryRateLimitsTest extends RateLimitsContract {

    @Override
    protected RateLimits limits(InstantSource clock) {
        return new InMemoryRateLimits(clock);
    }
}
