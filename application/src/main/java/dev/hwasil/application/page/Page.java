package dev.hwasil.application.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * A whole list, a page at a time.
     *
     * @param next the page after an item, or the first one after null
     */
    public static <T> Stream<T> each(Function<@Nullable T, Page<T>> next) {
        return Stream.iterate(
                        Optional.of(next.apply(null)),
                        Optional::isPresent,
                        page -> page.filter(Page::hasMore)
                                .map(more -> next.apply(more.items().getLast())))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    /** The page of {@code limit} from a list that was read with one more, to see whether there is more. */
    public static <T> Page<T> of(List<T> readOneMore, int limit) {
        return readOneMore.size() > limit
                ? new Page<>(readOneMore.subList(0, limit), true)
                : new Page<>(readOneMore, false);
    }
}
