package dev.hwasil.redis;

import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.node.Bus;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to a Redis or a Valkey: two connections, one that listens and one for all else. It is asked every second
 * whether it answers; when it does not within two, or when it was cut, there is no line, and a new one is tried every
 * half second. Whoever uses it goes on without one. Thread-safe.
 */
public final class Redis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);

    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofMillis(500);

    /** So much is on its way at most; what is more is lost. */
    private static final int MOST_WAITING = 10_000;

    private static final int THREADS = 2;

    /** What there is while there is a line. */
    record Line(
            StatefulRedisConnection<String, String> speaking, StatefulRedisPubSubConnection<String, String> hearing) {
        RedisAsyncCommands<String, String> commands() {
            return speaking.async();
        }

        private void close() {
            var _ = speaking.closeAsync();
            var _ = hearing.closeAsync();
        }
    }

    private final RedisURI place;
    private final Thread keeper =
            Thread.ofPlatform().name("redis-line").daemon().unstarted(this::keep);
    private volatile Consumer<Line> opened = _ -> {};
    private final AtomicReference<@Nullable Line> line = new AtomicReference<>();
    private volatile boolean closed;

    private Redis(RedisURI place) {
        this.place = place;
    }

    /**
     * No line yet, and nothing that would cost one who never {@link #start starts}.
     *
     * @param url {@code redis://:password@host:6379/0}, or {@code rediss://} with TLS
     * @throws IllegalArgumentException when it is no such URL
     */
    public static Redis at(String url) {
        var place = RedisURI.create(url);
        place.setTimeout(ANSWER);
        place.setClientName("hwasil");
        return new Redis(place);
    }

    /** Whether a text is a URL that {@link #at} takes. */
    public static boolean isUrl(String text) {
        try {
            var url = new URI(text);
            var _ = RedisURI.create(url);
            return ("redis".equals(url.getScheme()) || "rediss".equals(url.getScheme())) && url.getHost() != null;
        } catch (URISyntaxException | IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * What this node says to the others, and hears of them; while there is no line it is said, and heard, by the other
     * bus. To be asked for once, before {@link #start}.
     */
    public Bus bus(UUID node, Bus otherwise) {
        var bus = new RedisBus(this, node, otherwise);
        opened = bus::open;
        return bus;
    }

    /** Limits that all nodes count together; while there is no line each counts for itself, by the others. */
    public RateLimits limits(RateLimits otherwise, InstantSource clock) {
        return new RedisRateLimits(this, otherwise, clock);
    }

    /** Begins to open the line, once; it may take a while, or for ever. */
    public Redis start() {
        keeper.start();
        return this;
    }

    /** The line, while there is one. */
    Optional<Line> line() {
        return Optional.ofNullable(line.get());
    }

    /** Whether there is a line. */
    public boolean isThere() {
        return line.get() != null;
    }

    /** One who waited for an answer on this line in vain says so: it is none any more. */
    void doubt(Line silent) {
        if (line.compareAndSet(silent, null)) LockSupport.unpark(keeper);
    }

    private void keep() {
        var resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        var client = client(resources);
        var wasThere = true;
        while (!closed) {
            try {
                use(connect(client));
                wasThere = true;
            } catch (RuntimeException away) {
                if (wasThere && !closed) LOG.warn("Redis is away, each node goes on alone: {}", reasonOf(away));
                wasThere = false;
            }
            if (!closed) LockSupport.parkNanos(RETRY.toNanos());
        }
        client.shutdown(Duration.ZERO, ANSWER);
        var _ = resources.shutdown(0, ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private RedisClient client(ClientResources resources) {
        var client = RedisClient.create(resources, place);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder().connectTimeout(ANSWER).build())
                .timeoutOptions(TimeoutOptions.enabled(ANSWER))
                .build());
        return client;
    }

    private static String reasonOf(Throwable away) {
        var cause = away;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }

    private Line connect(RedisClient client) {
        var speaking = client.connect(place);
        try {
            return new Line(speaking, client.connectPubSub(place));
        } catch (RuntimeException away) {
            var _ = speaking.closeAsync();
            throw away;
        }
    }

    private void use(Line connected) {
        try {
            var lost = new RedisConnectionStateAdapter() {
                @Override
                public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                    doubt(connected);
                }
            };
            connected.speaking().addListener(lost);
            connected.hearing().addListener(lost);
            line.set(connected);
            opened.accept(connected);
            while (!closed && isThere() && answers(connected)) LockSupport.parkNanos(PROBE.toNanos());
            if (!closed) LOG.warn("Redis does not answer, each node goes on alone");
        } finally {
            line.set(null);
            connected.close();
        }
    }

    private static boolean answers(Line connected) {
        return answer(connected.commands().ping(), ANSWER).isPresent()
                && answer(connected.hearing().async().ping(), ANSWER).isPresent();
    }

    /** The answer, if it comes in that time. */
    static <T> Optional<T> answer(RedisFuture<T> coming, Duration within) {
        try {
            return Optional.ofNullable(coming.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        line.set(null);
        LockSupport.unpark(keeper);
        try {
            keeper.join(ANSWER.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
