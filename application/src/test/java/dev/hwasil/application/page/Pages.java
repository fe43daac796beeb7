package dev.hwasil.application.page;

import java.util.List;
import java.util.function.Predicate;

/** Pages of lists that are in memory. */
public final class Pages {

    private Pages() {}

    /** The first page. */
    public static <T> Page<T> first(List<T> all, int limit) {
        return Page.of(all.stream().limit(limit + 1L).toList(), limit);
    }

    /** The page that follows the item which {@code isLastSeen} tells. */
    public static <T> Page<T> after(List<T> all, Predicate<T> isLastSeen, int limit) {
        return first(all.stream().dropWhile(isLastSeen.negate()).skip(1).toList(), limit);
    }
}
