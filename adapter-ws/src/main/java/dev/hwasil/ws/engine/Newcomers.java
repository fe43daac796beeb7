package dev.hwasil.ws.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sessions of which nothing is known yet but where they come from: a host may have so many, and no more. Thread-safe.
 */
public final class Newcomers {

    private final int most;
    private final Hosts hosts;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Lets each host have so many. */
    public Newcomers(int most, Hosts hosts) {
        this.most = most;
        this.hosts = hosts;
    }

    /** As many as there are. */
    public static Newcomers unlimited() {
        return new Newcomers(Integer.MAX_VALUE, Hosts.DIRECT);
    }

    /** Lets one in whose request comes from there, as {@link Hosts#host} tells it, unless there are too many. */
    Optional<Newcomer> enter(String peer, List<String> forwarded) {
        var host = hosts.host(peer, forwarded);
        var newcomer = new Newcomer(host);
        counts.compute(host, (_, before) -> newcomer.enter(before == null ? 0 : before));
        return newcomer.isIn() ? Optional.of(newcomer) : Optional.empty();
    }

    /** One of them. */
    final class Newcomer {

        private final String host;
        private final AtomicBoolean in = new AtomicBoolean();

        private Newcomer(String host) {
            this.host = host;
        }

        private int enter(int before) {
            in.set(before < most);
            return in.get() ? before + 1 : before;
        }

        private boolean isIn() {
            return in.get();
        }

        /** It is a newcomer no more. */
        void leave() {
            if (in.compareAndSet(true, false)) {
                counts.computeIfPresent(host, (_, before) -> before == 1 ? null : before - 1);
            }
        }
    }
}
