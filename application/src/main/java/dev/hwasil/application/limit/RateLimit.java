package dev.hwasil.application.limit;

import dev.hwasil.application.unit.Sha256;
import java.time.Duration;

/** How often something may be done by one of those who do it. */
public sealed interface RateLimit {

    /** A longer name of those who do it is not kept. */
    int LONGEST_WHO = 128;

    /** What is done; what bears another name is counted apart. */
    String name();

    /** By what one of those who do it is counted: anybody can make up long names, and a short one stands for each. */
    static String nameOf(String who) {
        return who.length() > LONGEST_WHO ? Sha256.of(who).hex() : who;
    }

    /** No more than {@code most} in any stretch of {@code span}: for what should hardly ever be done. */
    record Window(String name, int most, Duration span) implements RateLimit {}

    /** {@code most} in each {@code span}, on and on, and {@code burst} at once after a rest: for everyday work. */
    record Flow(String name, int most, Duration span, int burst) implements RateLimit {}
}
