package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hwasil.imaging.Pixels.Layout;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class LanczosTest {

    private static final Workers WORKERS = new Workers(2);

    private final Lanczos lanczos = new Lanczos(WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void everything_stays_in_its_place_where_the_boxes_do_not_fit_evenly() {
        var full = new Size(1003, 1003);
        var target = new Size(100, 100);
        var reducer = new BoxReducer(full, Layout.GREY, target);
        for (int y = 0; y < 1003; y++) {
            var row = new byte[1003];
            for (int x = 0; x < 1003; x++) row[x] = (byte) (slope(x) / 2 + slope(y) / 2);
            reducer.accept(row, 0);
        }

        var reduced = lanczos.reduce(reducer.pixels(), target);

        double place = 95.5 / 100 * 1003 - 0.5;
        assertThat(reduced.bytes()[95 * 100 + 95] & 0xFF).isCloseTo((int) slope(place), within(1));
    }

    @Test
    void one_colour_stays_that_colour_at_any_extent() {
        for (int width = 1; width < 60; width++) {
            var bytes = new byte[width * 60 * 3];
            Arrays.fill(bytes, (byte) 201);
            var reduced =
                    lanczos.reduce(new Pixels(new Size(width, 60), Layout.RGB, bytes), new Size((width + 6) / 7, 7));
            assertThat(reduced.bytes()).containsOnly(201);
        }
    }

    /** Dark, and rising over the last hundred pixels. */
    private static double slope(double place) {
        return Math.max(0, place - 903) * 2.5;
    }
}
