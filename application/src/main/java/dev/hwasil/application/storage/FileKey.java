package dev.hwasil.application.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a file lies: a name of ours, never a user's. A few segments of {@code a–z 0–9 - .}, none of which starts with a
 * dot.
 */
public record FileKey(String value) {

    /** An id in a key, as a regular expression. */
    public static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*){1,3}");

    /** Refuses what could be a path to elsewhere. */
    public FileKey {
        if (value.length() > 200 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a file key");
        }
    }

    /** Whether a text is a key. */
    public static boolean isValid(String text) {
        return text.length() <= 200 && SHAPE.matcher(text).matches();
    }

    /** The id that stands in the first group of this shape, if the key has it. */
    public Optional<UUID> idIn(Pattern shape) {
        var match = shape.matcher(value);
        return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
