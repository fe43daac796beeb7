package dev.hwasil.ws.socketio;

import java.util.Map;
import java.util.Optional;

/** Which namespaces there are. Asked each time that a client wants to join one, so they may come and go. */
@FunctionalInterface
public interface Namespaces {

    /** The namespace of that name, such as {@code /} or {@code /custom}, if there is one. */
    Optional<Namespace> named(String name);

    /** These, and no others. */
    static Namespaces of(Map<String, Namespace> namespaces) {
        var all = Map.copyOf(namespaces);
        return name -> Optional.ofNullable(all.get(name));
    }
}
