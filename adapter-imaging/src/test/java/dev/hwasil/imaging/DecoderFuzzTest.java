package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What becomes by chance of the pictures that {@code benchmark/fuzz} begins with. */
final class DecoderFuzzTest {

    private static final int MUTANTS = 20_000;

    @Test
    void whatever_a_picture_is_it_is_decoded_or_refused() {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        var pictures = FuzzSeeds.pictures();
        for (int i = 0; i < MUTANTS; i++) {
            var mutant = pictures.get(random.nextInt(pictures.size())).clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) change(mutant, random);
            if (random.nextInt(8) == 0) mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            var file = mutant;
            assertThatCode(() -> DecoderFuzz.fuzzerTestOneInput(file))
                    .as("seed %d: %s", seed, Base64.getEncoder().encodeToString(file))
                    .doesNotThrowAnyException();
        }
    }

    /** A byte is another one, or four are a number that is seldom thought of; more often near the start. */
    private static void change(byte[] picture, SplittableRandom random) {
        int at = random.nextInt(random.nextBoolean() ? Math.min(128, picture.length) : picture.length);
        picture[at] = (byte) random.nextInt();
        if (random.nextInt(4) != 0 || at + 4 > picture.length) return;
        int[] numbers = {0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x7FFF};
        int number = numbers[random.nextInt(numbers.length)];
        for (int i = 0; i < 4; i++) picture[at + i] = (byte) (number >> (8 * i));
    }
}
