package dev.hwasil.application.page;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param hasMore whether the list goes on after the last item
 */
public record Page<T>(List<T> items, boolean hasMore) {

    /** Keeps its own copy. */
    public Page {
        items = List.copyOf(items);
    }

    /** The page of {@code limit} from a list that was read with one more, to see whether there is more. */
    public static <T> Page<T> of(List<T> readOneMore, int limit) {
        return readOneMore.size() > limit
                ? new Page<>(readOneMore.subList(0, limit), true)
                : new Page<>(readOneMore, false);
    }
}
