package dev.hwasil.json;

import dev.hwasil.application.event.Bookmark;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A bookmark as a text that fits into an address, opaque to who gets it: the version of this spelling, the instant in
 * microseconds, and each named project's id and seq, all in base64url. It is no secret and opens nothing: what may be
 * heard is decided anew each time.
 */
public final class BookmarkCursor {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Long.BYTES;
    private static final int NAMED = 2 * Long.BYTES + 9;
    private static final long LAST_MICROS =
            Instant.parse("9999-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    private BookmarkCursor() {}

    /** The text that a bookmark is. */
    public static String write(Bookmark bookmark) {
        var bytes = ByteBuffer.allocate(HEAD + NAMED * bookmark.reached().size())
                .put(VERSION)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, bookmark.settled()));
        bookmark.reached().forEach((project, seq) -> {
            bytes.putLong(project.value().getMostSignificantBits())
                    .putLong(project.value().getLeastSignificantBits());
            putNumber(bytes, seq);
        });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /**
     * The bookmark that a text is.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is none
     */
    public static Bookmark read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != VERSION) throw new IllegalArgumentException("of another version");
            var micros = bytes.getLong();
            if (micros < 0 || micros > LAST_MICROS) throw new IllegalArgumentException("no time of ours");
            return new Bookmark(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), reached(bytes));
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            throw InvalidInput.value("Must be a cursor that an earlier answer gave.");
        }
    }

    private static Map<ProjectId, Long> reached(ByteBuffer bytes) {
        var reached = new HashMap<ProjectId, Long>();
        while (bytes.hasRemaining()) {
            var project = new ProjectId(new UUID(bytes.getLong(), bytes.getLong()));
            reached.put(project, number(bytes));
        }
        if (reached.size() > Bookmark.MOST_NAMED) throw new IllegalArgumentException("longer than any of ours");
        return reached;
    }

    /** Seven bits a byte, the least first; the last byte is the one without the eighth. */
    private static void putNumber(ByteBuffer bytes, long number) {
        var left = number;
        for (; left > 0x7F; left >>>= 7) bytes.put((byte) (left | 0x80));
        bytes.put((byte) left);
    }

    private static long number(ByteBuffer bytes) {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7) {
            var part = bytes.get();
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) return number;
        }
        throw new IllegalArgumentException("larger than any of ours");
    }
}
