package dev.hwasil.application.limit;

/**
 * What somebody has done under a {@link RateLimit.Flow}: it flows off evenly, and so much fits in at once. Remembers
 * one time, when all that was done will have flowed off (the generic cell rate algorithm, ITU-T I.371).
 *
 * <p>Times are nanoseconds of any one clock, also of one that overflows as {@link System#nanoTime} may. Not
 * thread-safe.
 */
public final class LeakyBucket {

    private final long each;
    private final long burst;
    private long emptyAt;

    /** Nothing has been done at {@code now}. */
    public LeakyBucket(RateLimit.Flow flow, long now) {
        this.each = flow.span().toNanos() / flow.most();
        this.burst = each * flow.burst();
        this.emptyAt = now;
    }

    /** Counts one more, and says 0; or says, when that is too much, how long until it is not, in nanoseconds. */
    public long take(long now) {
        var then = (emptyAt - now > 0 ? emptyAt : now) + each;
        if (then - now > burst) return then - now - burst;
        emptyAt = then;
        return 0;
    }

    /** Takes back what was counted last. */
    public void giveBack() {
        emptyAt -= each;
    }
}
