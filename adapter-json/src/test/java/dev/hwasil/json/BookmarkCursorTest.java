package dev.hwasil.json;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.event.Bookmark;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bookmarks as texts. */
final class BookmarkCursorTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static Bookmark naming(int projects) {
        var reached = new HashMap<ProjectId, Long>();
        for (var i = 0; i < projects; i++)
            reached.put(new ProjectId(Fresh.id()), RANDOM.nextLong(1L << RANDOM.nextInt(1, 63)));
        return new Bookmark(PinnedClock.START, reached);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, Bookmark.MOST_NAMED})
    void a_bookmark_is_the_same_after_its_journey(int projects) {
        var bookmark = naming(projects);

        assertThat(BookmarkCursor.read(BookmarkCursor.write(bookmark))).isEqualTo(bookmark);
    }

    @Test
    void the_largest_fits_into_an_address() {
        var reached = new HashMap<ProjectId, Long>();
        for (var i = 0; i < Bookmark.MOST_NAMED; i++) reached.put(new ProjectId(Fresh.id()), 1_000_000L);

        assertThat(BookmarkCursor.write(new Bookmark(PinnedClock.START, reached)))
                .hasSizeLessThan(6_000)
                .matches("[A-Za-z0-9_-]+");
        assertThat(BookmarkCursor.write(new Bookmark(PinnedClock.START, Map.of())))
                .hasSize(12);
    }

    @Test
    void whatever_else_is_sent_is_refused_or_read_and_never_a_fault() {
        var bytes = Base64.getUrlDecoder().decode(BookmarkCursor.write(naming(3)));
        for (var i = 0; i < 20_000; i++) {
            var broken = Arrays.copyOf(bytes, RANDOM.nextInt(bytes.length + 5));
            for (var change = RANDOM.nextInt(4); change > 0 && broken.length > 0; change--) {
                broken[RANDOM.nextInt(broken.length)] = (byte) RANDOM.nextInt(256);
            }
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(broken);
            try {
                assertThat(BookmarkCursor.read(text).reached().values()).allMatch(seq -> seq >= 0);
            } catch (DomainException refused) {
                assertThat(refused.error()).isInstanceOf(InvalidInput.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AQ", "eyJhIjoxfQ", "Ag AAAA", "AQAAAAAAAAAA_", "AX__________"})
    void what_is_no_bookmark_is_refused(String text) {
        assertThat(refusalOf(() -> BookmarkCursor.read(text))).isInstanceOf(InvalidInput.class);
    }
}
