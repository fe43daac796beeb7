package dev.hwasil.application.audit;

/**
 * From where somebody comes, by the address of their connection.
 *
 * @param host what counts as one client: an IPv4 address, or the /64 of an IPv6 one, which is what one customer is
 *     given
 * @param network what is kept of it for long: the /24 or the /48, which name no host
 */
public record ClientAddress(String host, String network) {

    /** It came over no connection, or it does not matter over which. */
    public static final ClientAddress NONE = new ClientAddress("none", "none");

    private static final int IPV4_OCTETS = 4;

    /** The address of these octets, 4 or 16 of them. */
    public static ClientAddress of(byte[] octets) {
        return octets.length == IPV4_OCTETS
                ? new ClientAddress(
                        "%d.%d.%d.%d".formatted(octet(octets, 0), octet(octets, 1), octet(octets, 2), octet(octets, 3)),
                        "%d.%d.%d.0/24".formatted(octet(octets, 0), octet(octets, 1), octet(octets, 2)))
                : new ClientAddress(
                        "%x:%x:%x:%x::/64"
                                .formatted(pair(octets, 0), pair(octets, 1), pair(octets, 2), pair(octets, 3)),
                        "%x:%x:%x::/48".formatted(pair(octets, 0), pair(octets, 1), pair(octets, 2)));
    }

    private static int octet(byte[] octets, int index) {
        return Byte.toUnsignedInt(octets[index]);
    }

    private static int pair(byte[] octets, int index) {
        return octet(octets, 2 * index) << 8 | octet(octets, 2 * index + 1);
    }
}
