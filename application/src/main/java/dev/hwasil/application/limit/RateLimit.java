package dev.hwasil.application.limit;

import java.time.Duration;

/** How often something may be done by one of those who do it. */
public sealed interface RateLimit {

    /** What is done; what bears another name is counted apart. */
    String name();

    /** No more than {@code most} in any stretch of {@code span}: for what should hardly ever be done. */
    record Window(String name, int most, Duration span) implements RateLimit {}

    /** {@code most} in each {@code span}, on and on, and {@code burst} at once after a rest: for everyday work. */
    record Flow(String name, int most, Duration span, int burst) implements RateLimit {}
}
