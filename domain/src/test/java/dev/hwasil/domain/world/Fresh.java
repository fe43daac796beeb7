package dev.hwasil.domain.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids, names and ports that nothing has, not even in a database that outlives the tests, so that tests which share one
 * keep apart. Thread-safe.
 */
public final class Fresh {

    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis());
    private static final long VARIANT_AND_RUN = 1L << 63 | new SplittableRandom().nextLong() >>> 2;

    private Fresh() {}

    /** An id (RFC 9562, version 7), after all that were given before. */
    public static UUID id() {
        return new UUID(LAST.incrementAndGet() << 16 | 0x7000, VARIANT_AND_RUN);
    }

    /** A name of letters and digits that begins with {@code prefix}. */
    public static String name(String prefix) {
        return prefix + Long.toString(LAST.incrementAndGet(), Character.MAX_RADIX);
    }

    /**
     * A port on which nobody listens now, for a process that cannot choose one and say so. It is none of those that
     * systems give to outgoing connections, or it would be somebody's a moment later.
     */
    public static int port() {
        while (true) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException _) {
                // somebody has it: another one
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
