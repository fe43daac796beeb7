package dev.hwasil.application.limit;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Counts who does what how often, and refuses what is too much. The counts need not outlive a restart. Thread-safe, and
 * bounded: under a flood of names, those that were used the longest time ago are forgotten.
 */
public interface RateLimits {

    /**
     * Counts one more.
     *
     * @param who any text, as long as it likes
     * @throws DomainException {@code rate-limited} when it is too much, and then it is not counted
     */
    void take(RateLimit limit, String who);

    /** Takes back what was counted last; nothing happens when nothing is counted. */
    void giveBack(RateLimit limit, String who);

    /**
     * Makes an attempt that may only fail so often. It counts while it is being made, so that many at once are no way
     * around the limit.
     *
     * @param failed which refusals are failures; with others, and with success, it counts no longer
     * @throws DomainException {@code rate-limited} when too many have failed, and whatever the attempt throws
     */
    default <T> T attempt(RateLimit limit, String who, Predicate<DomainError> failed, Supplier<T> attempt) {
        take(limit, who);
        var counts = false;
        try {
            return attempt.get();
        } catch (DomainException refused) {
            counts = failed.test(refused.error());
            throw refused;
        } finally {
            if (!counts) giveBack(limit, who);
        }
    }

    /** Under which nothing is too much. */
    static RateLimits off() {
        return new RateLimits() {
            @Override
            public void take(RateLimit limit, String who) {}

            @Override
            public void giveBack(RateLimit limit, String who) {}
        };
    }
}
