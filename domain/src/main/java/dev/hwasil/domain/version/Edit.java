package dev.hwasil.domain.version;

import org.jspecify.annotations.Nullable;

/**
 * What a change says of a field that may be empty: nothing, so that the field stays as it is, or what it holds from now
 * on.
 *
 * @param isSaid whether anything is said
 * @param value what it holds from now on, or null for empty
 */
public record Edit<T>(boolean isSaid, @Nullable T value) {

    /** Nothing is said of the field. */
    public static <T> Edit<T> none() {
        return new Edit<>(false, null);
    }

    /** The field holds this from now on. */
    public static <T> Edit<T> to(T value) {
        return new Edit<>(true, value);
    }

    /** The field is empty from now on. */
    public static <T> Edit<T> cleared() {
        return new Edit<>(true, null);
    }

    /** What the field holds after this, when it holds {@code present} before. */
    public @Nullable T after(@Nullable T present) {
        return isSaid ? value : present;
    }
}
