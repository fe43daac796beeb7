package dev.hwasil.http;

import dev.hwasil.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were written before and are still true: a large one is written once for each state of what it shows, and
 * not for each who asks. The least recently used go when there are more than {@link #MAX_BYTES}. Thread-safe.
 */
final class Snapshots {

    private static final long MAX_BYTES = 32L * 1024 * 1024;

    /** An answer's bytes. */
    static final class Snapshot {
        private final Object state;
        private final byte[] plain;
        private volatile byte @Nullable [] zipped;

        private Snapshot(Object state, byte[] plain) {
            this.state = state;
            this.plain = plain;
        }

        byte[] plain() {
            return plain;
        }

        /** The same by gzip (RFC 1952): made for the first who takes it so. */
        byte[] zipped() {
            var known = zipped;
            if (known != null) return known;
            var bytes = new ByteArrayOutputStream(plain.length / 4);
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            var made = bytes.toByteArray();
            zipped = made;
            return made;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Object, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * What shows {@code subject} in that state; written by {@code value} when nothing was kept of it. The state is read
     * before: what is written then is as young or younger.
     */
    Snapshot of(Object subject, Object state, Supplier<JsonValue> value) {
        lock.lock();
        try {
            var known = kept.get(subject);
            if (known != null && known.state.equals(state)) return known;
        } finally {
            lock.unlock();
        }
        var written = new Snapshot(state, value.get().bytes());
        keep(subject, written);
        return written;
    }

    private void keep(Object subject, Snapshot snapshot) {
        lock.lock();
        try {
            var replaced = kept.put(subject, snapshot);
            bytes += snapshot.plain.length - (replaced == null ? 0 : replaced.plain.length);
            for (var oldest = kept.values().iterator(); bytes > MAX_BYTES && oldest.hasNext(); ) {
                bytes -= oldest.next().plain.length;
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }
}
