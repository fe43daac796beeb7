package dev.hwasil.redis;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.Ears;
import io.lettuce.core.RedisException;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Bus} by a channel for each topic, to which a node is subscribed while somebody there listens. While there is
 * no line to Redis, another bus carries what is said; what that carries is heard all the time, for another node may
 * have no line. Thread-safe.
 */
final class RedisBus implements Bus {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
    private static final String PREFIX = "hwasil:";

    private final Redis redis;
    private final UUID node;
    private final Bus otherwise;
    private final Ears ears;

    /** Held while it is decided whether the node is subscribed to a topic, so that the last decision is carried out. */
    private final ReentrantLock subscribing = new ReentrantLock();

    RedisBus(Redis redis, UUID node, Bus otherwise) {
        this.redis = redis;
        this.node = node;
        this.otherwise = otherwise;
        this.ears = new Ears(node, failed -> LOG.error("what was heard of another node was of no use", failed));
    }

    @Override
    public void say(String topic, String words) {
        say(List.of(new Word(topic, words)));
    }

    /** In one write: Redis reads it at once, and passes it on so. */
    @Override
    public void say(List<Word> all) {
        if (!all.stream().map(Word::words).allMatch(Bus::isShort))
            throw new IllegalArgumentException("too long to be said at once");
        var line = redis.line();
        if (line.isEmpty()) otherwise.say(all);
        else publish(line.get(), all);
    }

    private void publish(Redis.Line line, List<Word> all) {
        var publishing = all.stream().map(this::publishing).toList();
        unlessLost(() -> line.speaking().dispatch(publishing));
    }

    private RedisCommand<String, String, Long> publishing(Word word) {
        var arguments = new CommandArgs<>(StringCodec.UTF8)
                .addKey(PREFIX + word.topic())
                .addValue(node + " " + word.words());
        return new Command<>(CommandType.PUBLISH, new IntegerOutput<>(StringCodec.UTF8), arguments);
    }

    private static void attempt(Supplier<? extends Future<?>> command) {
        unlessLost(() -> {
            var _ = command.get();
        });
    }

    /** What cannot be sent now is lost. */
    private static void unlessLost(Runnable sending) {
        try {
            sending.run();
        } catch (RedisException lost) {
            LOG.debug("Redis was not told: {}", lost.getMessage());
        }
    }

    @Override
    public Listening listen(String topic, Ear ear) {
        subscribing.lock();
        try {
            var listening = ears.add(topic, ear);
            redis.line().ifPresent(line -> attempt(() -> line.hearing().async().subscribe(PREFIX + topic)));
            var reserve = otherwise.listen(topic, ear);
            return () -> {
                reserve.close();
                end(topic, listening);
            };
        } finally {
            subscribing.unlock();
        }
    }

    private void end(String topic, Listening listening) {
        subscribing.lock();
        try {
            listening.close();
            if (ears.has(topic)) return;
            redis.line().ifPresent(line -> attempt(() -> line.hearing().async().unsubscribe(PREFIX + topic)));
        } finally {
            subscribing.unlock();
        }
    }

    /** There is a line again. */
    void open(Redis.Line line) {
        line.hearing().addListener(new RedisPubSubAdapter<>() {
            @Override
            public void subscribed(String channel, long count) {
                ears.opened(channel.substring(PREFIX.length()));
            }

            @Override
            public void message(String channel, String message) {
                hear(channel.substring(PREFIX.length()), message);
            }
        });
        subscribing.lock();
        try {
            var channels = ears.topics().stream().map(topic -> PREFIX + topic).toArray(String[]::new);
            if (channels.length > 0) attempt(() -> line.hearing().async().subscribe(channels));
        } finally {
            subscribing.unlock();
        }
    }

    private void hear(String topic, String message) {
        var parts = message.split(" ", 2);
        if (parts.length == 2) ears.hear(topic, parts[0], parts[1]);
    }
}
