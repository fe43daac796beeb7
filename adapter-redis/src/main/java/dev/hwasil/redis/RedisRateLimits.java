package dev.hwasil.redis;

import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.TooOften;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@link RateLimits} that several nodes count together, by scripts that Redis runs one after the other. Who gets no
 * answer soon counts for itself. Times are microseconds of the nodes' clocks: a script's numbers have 53 bits.
 * Thread-safe.
 */
final class RedisRateLimits implements RateLimits {

    private static final String PREFIX = "hwasil:limit:";
    private static final Duration ANSWER = Duration.ofMillis(500);

    /** A list of the last times. KEYS: its name; ARGV: now, how many, in what span. Says how long to wait, or 0. */
    private static final String TAKE_WINDOW = """
            local now, most, span = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local oldest = redis.call('LINDEX', KEYS[1], 0)
            while oldest and tonumber(oldest) + span <= now do
                redis.call('LPOP', KEYS[1])
                oldest = redis.call('LINDEX', KEYS[1], 0)
            end
            if redis.call('LLEN', KEYS[1]) >= most then return tonumber(oldest) + span - now end
            redis.call('RPUSH', KEYS[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[1], math.ceil(span / 1000) + 1000)
            return 0
            """;

    /** A leaky bucket's one time. KEYS: its name; ARGV: now, what each takes, what fits in. */
    private static final String TAKE_FLOW = """
            local now, each, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local empty = math.max(now, tonumber(redis.call('GET', KEYS[1]) or ARGV[1])) + each
            if empty - now > burst then return empty - now - burst end
            redis.call('SET', KEYS[1], string.format('%.0f', empty), 'PX', math.ceil((empty - now) / 1000) + 1000)
            return 0
            """;

    private static final String GIVE_BACK_WINDOW = "redis.call('RPOP', KEYS[1]) return 0";

    private static final String GIVE_BACK_FLOW = """
            if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('DECRBY', KEYS[1], ARGV[1]) end
            return 0
            """;

    private final Redis redis;
    private final RateLimits otherwise;
    private final InstantSource clock;

    RedisRateLimits(Redis redis, RateLimits otherwise, InstantSource clock) {
        this.redis = redis;
        this.otherwise = otherwise;
        this.clock = clock;
    }

    @Override
    public void take(RateLimit limit, String who) {
        var name = nameOf(limit, who);
        var wait = switch (limit) {
            case RateLimit.Window window -> run(TAKE_WINDOW, name, now(), window.most(), micros(window.span()));
            case RateLimit.Flow flow -> run(TAKE_FLOW, name, now(), each(flow), each(flow) * flow.burst());
        };
        if (wait.isEmpty()) otherwise.take(limit, who);
        else if (wait.get() > 0) throw new TooOften(Duration.of(wait.get(), ChronoUnit.MICROS)).asException();
    }

    @Override
    public void giveBack(RateLimit limit, String who) {
        var name = nameOf(limit, who);
        var done = switch (limit) {
            case RateLimit.Window _ -> run(GIVE_BACK_WINDOW, name);
            case RateLimit.Flow flow -> run(GIVE_BACK_FLOW, name, each(flow));
        };
        if (done.isEmpty()) otherwise.giveBack(limit, who);
    }

    private Optional<Long> run(String script, String name, long... numbers) {
        var line = redis.line();
        if (line.isEmpty()) return Optional.empty();
        var arguments = new String[numbers.length];
        for (var i = 0; i < numbers.length; i++) arguments[i] = Long.toString(numbers[i]);
        try {
            var coming =
                    line.get().commands().<Long>eval(script, ScriptOutputType.INTEGER, new String[] {name}, arguments);
            var answer = Redis.answer(coming, ANSWER);
            if (!coming.isDone()) redis.doubt(line.get());
            return answer;
        } catch (RedisException _) {
            return Optional.empty();
        }
    }

    private static String nameOf(RateLimit limit, String who) {
        return PREFIX + limit.name() + ":" + RateLimit.nameOf(who);
    }

    private static long each(RateLimit.Flow flow) {
        return micros(flow.span()) / flow.most();
    }

    private static long micros(Duration span) {
        return span.toNanos() / 1_000;
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
