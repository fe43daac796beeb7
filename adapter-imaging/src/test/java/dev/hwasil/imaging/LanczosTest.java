package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hwasil.imaging.Pixels.Layout;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanczosTest {

    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void everything_stays_in_its_place_where_the_boxes_do_not_fit_evenly() {
        var slopes = slopes(new Size(1003, 1003));

        var reduced = slopes.reducedTo(new Size(100, 100));

        double place = 95.5 / 100 * 1003 - 0.5;
        assertThat(reduced.bytes()[95 * 100 + 95] & 0xFF).isCloseTo((int) slope(place), within(1));
    }

    @Test
    void one_colour_stays_that_colour_at_any_extent() {
        for (int width = 1; width < 60; width++) {
            var bytes = new byte[width * 60 * 3];
            Arrays.fill(bytes, (byte) 201);
            var reduced = new Pixels(new Size(width, 60), Layout.RGB, bytes).reducedTo(new Size((width + 6) / 7, 7));
            assertThat(reduced.bytes()).containsOnly(201);
        }
    }

    @ParameterizedTest
    @CsvSource({"1003, 1003, 100, 100", "400, 300, 250, 188", "90, 4000, 2, 90", "50, 40, 50, 40", "7, 3, 7, 1"})
    void bands_make_together_what_is_made_from_the_top(int width, int height, int toWidth, int toHeight) {
        var pixels = new Pixels(new Size(width, height), Layout.RGBA, new byte[width * height * 4]);
        new Random(7).nextBytes(pixels.bytes());
        var to = new Size(toWidth, toHeight);

        assertThat(Reducer.reduce(asNative(pixels), to, WORKERS).bytes())
                .isEqualTo(pixels.reducedTo(to).bytes());
    }

    private static NativePixels asNative(Pixels pixels) {
        var span = Lanczos.Span.of(pixels.size());
        return new NativePixels(MemorySegment.ofArray(pixels.bytes()), pixels.size(), span, pixels.layout());
    }

    private static Pixels slopes(Size size) {
        var bytes = new byte[size.width() * size.height()];
        for (int y = 0, at = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) bytes[at++] = (byte) (slope(x) / 2 + slope(y) / 2);
        }
        return new Pixels(size, Layout.GREY, bytes);
    }

    /** Dark, and rising over the last hundred pixels. */
    private static double slope(double place) {
        return Math.max(0, place - 903) * 2.5;
    }
}
