package dev.hwasil.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose {@code X-Forwarded-For} is believed: each appends from where it was called, so of that list the
 * last address that is not itself such a proxy is where a request comes from. From anybody else the header means
 * nothing.
 */
public final class TrustedProxies {

    /** Nobody's word counts. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** Addresses that begin with the same bits. */
    private record Network(InetAddress first, int bits) {

        private boolean contains(InetAddress address) {
            var these = first.getAddress();
            var those = address.getAddress();
            if (these.length != those.length) return false;
            var whole = bits / Byte.SIZE;
            if (!Arrays.equals(these, 0, whole, those, 0, whole)) return false;
            var mask = 0xFF << (Byte.SIZE - bits % Byte.SIZE);
            return bits % Byte.SIZE == 0 || ((these[whole] ^ those[whole]) & mask) == 0;
        }
    }

    /**
     * Those in these networks, each {@code 10.0.0.0/8} or a single address.
     *
     * @throws IllegalArgumentException for what is no network
     */
    public static TrustedProxies in(List<String> networks) {
        return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
    }

    private static Network network(String text) {
        var parts = text.split("/", 2);
        var first = InetAddress.ofLiteral(parts[0]);
        var most = first.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) throw new IllegalArgumentException(text);
        return new Network(first, bits);
    }

    /**
     * From where a request comes.
     *
     * @param peer the IP address of the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, as they came
     */
    public InetAddress clientOf(String peer, List<String> forwarded) {
        var address = InetAddress.ofLiteral(peer);
        for (var before : hops(forwarded)) {
            if (!isTrusted(address)) return address;
            var literal = literal(before);
            if (literal.isEmpty()) return address;
            address = literal.get();
        }
        return address;
    }

    /** Whether it was passed on by somebody; then the connection says nothing of who asks. */
    static boolean isForwarded(Context ctx) {
        return ctx.header(FORWARDED) != null || ctx.header("Forwarded") != null;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** The values of {@code X-Forwarded-For}. */
    static List<String> forwarded(Context ctx) {
        return Collections.list(ctx.req().getHeaders(FORWARDED));
    }

    /** From where each was called, the nearest first. */
    private static List<String> hops(List<String> forwarded) {
        return forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList()
                .reversed();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
