package dev.hwasil.domain.version;

import java.util.Optional;
import java.util.Set;

/**
 * Which versions of a thing a change was made against (the header {@code If-Match}, RFC 9110, section 13.1.1). Where
 * nobody said, the last write wins.
 */
public record Basis(Optional<Set<Integer>> versions) {

    /** Nobody said. */
    public static final Basis ANY = new Basis(Optional.empty());

    /** Keeps its own copy. */
    public Basis {
        versions = versions.map(Set::copyOf);
    }

    /** Made against one of these versions; against none that there can be when they are none. */
    public static Basis of(Set<Integer> versions) {
        return new Basis(Optional.of(versions));
    }

    /**
     * Requires that the change was made against the thing as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code stale-version}
     */
    public void require(int current) {
        if (versions.isPresent() && !versions.get().contains(current)) throw new Stale(current).asException();
    }
}
