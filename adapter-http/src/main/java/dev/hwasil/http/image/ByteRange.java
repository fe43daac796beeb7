package dev.hwasil.http.image;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header {@code Range} asks of a file (RFC 9110, section 14). Several ranges at once are answered whole. */
sealed interface ByteRange {

    /** The whole file. */
    record Whole() implements ByteRange {}

    /** From the first byte to the last, both included. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** Nothing of the file. */
    record Unsatisfiable() implements ByteRange {}

    /** One range, with its first byte, its last, or both. */
    Pattern SHAPE = Pattern.compile("bytes=(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))");

    /** What the header means for a file of that length. */
    static ByteRange of(@Nullable String header, long length) {
        if (header == null) return new Whole();
        var range = SHAPE.matcher(header.strip());
        if (!range.matches()) return new Whole();
        if (range.group(3) != null) return suffix(Long.parseLong(range.group(3)), length);
        var first = Long.parseLong(range.group(1));
        var last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        if (!range.group(2).isEmpty() && last < first) return new Unsatisfiable();
        return first >= length ? new Unsatisfiable() : new Part(first, Math.min(last, length - 1));
    }

    private static ByteRange suffix(long count, long length) {
        return count == 0 || length == 0 ? new Unsatisfiable() : new Part(Math.max(0, length - count), length - 1);
    }
}
