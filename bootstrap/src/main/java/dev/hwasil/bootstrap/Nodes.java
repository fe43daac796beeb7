package dev.hwasil.bootstrap;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.Relay;
import dev.hwasil.postgres.node.PostgresBus;
import dev.hwasil.redis.Redis;
import java.util.UUID;

/**
 * What makes several nodes one. Only one can have the embedded database, and is alone.
 *
 * @param own this node's own name, new at each start
 */
record Nodes(UUID own, Bus bus) {

    static Nodes open(Settings settings, Adapters adapters, Closing closing) {
        var own = adapters.ids().next();
        var bus = settings.database()
                .<Bus>map(database ->
                        closing.last(PostgresBus.open(adapters.stores().work(), database, own)))
                .orElseGet(Bus::alone);
        return new Nodes(
                own, adapters.redis().map(redis -> over(redis, own, bus)).orElse(bus));
    }

    private static Bus over(Redis redis, UUID own, Bus otherwise) {
        var bus = redis.bus(own, otherwise);
        redis.start();
        return bus;
    }

    /** Tells the others what is committed here. */
    Relay relay(UseCases use, Adapters adapters) {
        return new Relay(
                bus,
                adapters.feeds(),
                use.sessionEnds(),
                use.bell(),
                adapters.stores().inbox(),
                adapters.threads());
    }
}
