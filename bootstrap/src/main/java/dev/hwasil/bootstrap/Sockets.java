package dev.hwasil.bootstrap;

import dev.hwasil.application.audit.ClientAddress;
import dev.hwasil.http.TrustedProxies;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.Realtime;
import dev.hwasil.ws.RealtimeSettings;
import dev.hwasil.ws.client.Changes;
import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Origins;
import java.util.stream.Stream;

/** Opens the real-time door. */
final class Sockets {

    private Sockets() {}

    static Realtime open(Settings settings, UseCases use, Adapters adapters, Nodes nodes) {
        var realtime =
                RealtimeSettings.at(settings.socketPath(), origins(settings)).from(hosts(settings.proxies()));
        return new Realtime(
                settings.rateLimits() ? realtime : realtime.unlimited(),
                new Realtime.Ports(
                        nodes.own(),
                        nodes.bus(),
                        use.authenticate(),
                        use.openSessions(),
                        use.access(),
                        adapters.feeds(),
                        adapters.stores().eventLog(),
                        adapters.stores().socketRooms(),
                        adapters.stores().sightings(),
                        adapters.pids(),
                        changes(use),
                        use.sessionEnds(),
                        use.membershipEnds(),
                        use.bell(),
                        new Resources(adapters.links()),
                        adapters.clock()));
    }

    private static Hosts hosts(TrustedProxies proxies) {
        return (peer, forwarded) ->
                ClientAddress.of(proxies.clientOf(peer, forwarded).getAddress()).host();
    }

    private static Changes changes(UseCases use) {
        return new Changes(
                use.sessionGuard(),
                use.access(),
                use.postComment(),
                use.editComment(),
                use.deleteComment(),
                use.annotate(),
                use.editAnnotation(),
                use.deleteAnnotation(),
                use.updateScene(),
                use.readImages(),
                use.answerOnce());
    }

    /** Who does not say under which origin it is reached is reached under the one that each request names. */
    private static Origins origins(Settings settings) {
        if (settings.publicUrl().isEmpty()) return Origins.ownAnd(settings.allowedOrigins());
        return Origins.only(Stream.concat(settings.publicUrl().stream(), settings.allowedOrigins().stream())
                .toList());
    }
}
