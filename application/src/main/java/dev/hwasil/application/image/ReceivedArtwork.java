package dev.hwasil.application.image;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.Artwork;
import java.util.function.Supplier;

/**
 * An artwork with all of its files durable, which no row names yet. Closing it takes the files away, unless a row may
 * name them by then. Not thread-safe.
 */
public final class ReceivedArtwork implements AutoCloseable {

    private final Artwork artwork;
    private final Runnable discard;
    private boolean mayBeNamed;

    ReceivedArtwork(Artwork artwork, Runnable discard) {
        this.artwork = artwork;
        this.discard = discard;
    }

    /** What was received. */
    Artwork artwork() {
        return artwork;
    }

    /**
     * Runs the step by which a row comes to name it. After a refusal none does; any other failure leaves that open: the
     * files stay then, and a sweep takes them if none does.
     */
    <T> T namedBy(Supplier<T> step) {
        mayBeNamed = true;
        try {
            return step.get();
        } catch (DomainException refused) {
            mayBeNamed = refused.error() instanceof DomainError.Unavailable;
            throw refused;
        }
    }

    @Override
    public void close() {
        if (!mayBeNamed) discard.run();
    }
}
