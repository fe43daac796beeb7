package dev.hwasil.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.BusContract;
import dev.hwasil.application.node.InMemoryBus;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.storage.s3.FaultProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Redis carries what nodes say; and while it does not, another bus. */
final class RedisBusTest extends BusContract {

    /** Carries nothing, and never did. */
    private static final Bus SILENCE = new Bus() {
        @Override
        public void say(String topic, String words) {}

        @Override
        public Listening listen(String topic, Ear ear) {
            return () -> {};
        }
    };

    private static RedisServer server;
    private final List<Redis> lines = new ArrayList<>();

    @BeforeAll
    static void startServer() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void close() {
        lines.forEach(Redis::close);
    }

    @Override
    protected Bus bus(UUID node) {
        return bus(node, server.url(), SILENCE);
    }

    private Bus bus(UUID node, String url, Bus otherwise) {
        var redis = Redis.at(url);
        lines.add(redis);
        var bus = redis.bus(node, otherwise);
        redis.start();
        Eventually.until(redis::isThere);
        return bus;
    }

    /** Two nodes, of which one listens; words go over the air while Redis is away. */
    private final class Pair {
        private final String topic = Fresh.name("topic");
        private final InMemoryBus.Air air = new InMemoryBus.Air();
        private final Listener listener = new Listener();
        private final Bus one;

        private Pair(String url) {
            var here = Fresh.id();
            var there = Fresh.id();
            one = bus(here, url, air.node(here));
            var _ = bus(there, url, air.node(there)).listen(topic, listener);
            awaitOpened(2); // by either bus
        }

        private void awaitOpened(int times) {
            Eventually.until(() -> listener.timesOpened() >= times);
        }

        private boolean areThere() {
            return lines.stream().allMatch(Redis::isThere);
        }

        private boolean areAway() {
            return lines.stream().noneMatch(Redis::isThere);
        }

        /** Says something until it is heard, for it is lost while nobody knows yet that Redis is away. */
        private void isHeard(String words) {
            Eventually.until(() -> {
                one.say(topic, words);
                return listener.heard().contains(words);
            });
        }
    }

    @Test
    void while_redis_is_killed_another_bus_carries_the_words_and_then_redis_again() {
        var pair = new Pair(server.url());
        server.kill();
        Eventually.until(pair::areAway);
        pair.isHeard("alone");

        var before = pair.listener.timesOpened();
        server.startAgain();
        pair.awaitOpened(before + 1);
        Eventually.until(pair::areThere);
        pair.air.still();

        pair.isHeard("together");
    }

    @Test
    void while_redis_is_stalled_nobody_waits_and_then_it_is_used_again() {
        var pair = new Pair(server.url());
        server.stall();
        try {
            var began = System.nanoTime();
            for (var i = 0; i < 1_000; i++) pair.one.say(pair.topic, "lost or late");
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(8).toNanos());
            Eventually.until(pair::areAway);
            pair.isHeard("alone");
        } finally {
            server.goOn();
        }
        Eventually.until(pair::areThere);
        pair.air.still();

        pair.isHeard("together");
    }

    @Test
    void while_redis_is_cut_off_it_is_as_if_it_was_away() {
        try (var network = FaultProxy.before(server.port())) {
            var pair = new Pair("redis://127.0.0.1:" + network.port());
            network.always(new FaultProxy.Fault.Silence());
            Eventually.until(pair::areAway);
            pair.isHeard("alone");

            network.mend();
            Eventually.until(pair::areThere);
            pair.air.still();
            pair.isHeard("together");
        }
    }
}
