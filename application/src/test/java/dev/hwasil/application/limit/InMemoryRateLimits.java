package dev.hwasil.application.limit;

import dev.hwasil.application.limit.RateLimit.Flow;
import dev.hwasil.application.limit.RateLimit.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers every time that something was done, for as long as it is remembered itself. */
public final class InMemoryRateLimits implements RateLimits {

    private record Key(String limit, String who) {}

    private final InstantSource clock;
    private final Map<Key, List<Instant>> done = new HashMap<>();

    /** By this clock. */
    public InMemoryRateLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void take(RateLimit limit, String who) {
        var now = clock.instant();
        var times = times(limit, who);
        var wait = switch (limit) {
            case Window window -> untilRoom(window, times, now);
            case Flow flow -> untilRoom(flow, times, now);
        };
        if (wait.isPositive()) throw new TooOften(wait).asException();
        times.add(now);
    }

    private static Duration untilRoom(Window window, List<Instant> times, Instant now) {
        times.removeIf(at -> !at.plus(window.span()).isAfter(now));
        return times.size() < window.most()
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(window.span()));
    }

    /** Each time fills a vessel by one, which runs empty by and by and never holds more than a burst. */
    private static Duration untilRoom(Flow flow, List<Instant> times, Instant now) {
        var each = flow.span().dividedBy(flow.most());
        var empty = Instant.MIN;
        for (var at : times) empty = (empty.isAfter(at) ? empty : at).plus(each);
        var full = now.plus(each.multipliedBy(flow.burst() - 1L));
        return empty.isAfter(full) ? Duration.between(full, empty) : Duration.ZERO;
    }

    @Override
    public synchronized void giveBack(RateLimit limit, String who) {
        var times = times(limit, who);
        if (!times.isEmpty()) times.removeLast();
    }

    private List<Instant> times(RateLimit limit, String who) {
        return done.computeIfAbsent(new Key(limit.name(), who), _ -> new ArrayList<>());
    }
}
