package dev.hwasil.ws.engine;

import java.util.List;

/** From where connections come. */
@FunctionalInterface
public interface Hosts {

    /** Nobody stands between: each comes from where it is connected. */
    Hosts DIRECT = (peer, _) -> peer;

    /**
     * The host, as text.
     *
     * @param peer the IP address of the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, as they came
     */
    String host(String peer, List<String> forwarded);
}
