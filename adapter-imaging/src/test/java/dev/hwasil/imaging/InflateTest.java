package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.domain.error.DomainException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the JDK's, which is zlib. */
final class InflateTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "6, 0", "9, 0", "6, 1", "6, 2", "9, 2"})
    void whatever_zlib_packs_is_taken_back(int level, int strategy) {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            var bytes = bytes(random, random.nextInt(1, i % 10 == 0 ? 400_000 : 5_000));
            var packed = packed(bytes, level, strategy);
            var read = new byte[bytes.length];
            var inflate = new Inflate(pieces(packed, random.nextInt(1, 9_000)));
            inflate.read(read, 0, read.length);
            assertThat(read).as("seed %d, %d", seed, i).isEqualTo(bytes);
            assertThatExceptionOfType(DomainException.class).isThrownBy(() -> inflate.read(new byte[1], 0, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "6, 2", "0, 0"})
    void what_is_wrong_is_refused_where_zlib_refuses_it(int level, int strategy) {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            var bytes = bytes(random, random.nextInt(1, 300));
            var packed = packed(bytes, level, strategy);
            if (random.nextBoolean()) packed = Arrays.copyOf(packed, random.nextInt(packed.length));
            else packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(isTaken(packed, bytes.length))
                    .as("seed %d, %d", seed, i)
                    .isEqualTo(isTakenByZlib(packed, bytes.length));
        }
    }

    private static boolean isTaken(byte[] packed, int length) {
        try {
            new Inflate(pieces(packed, 100)).read(new byte[length], 0, length);
            return true;
        } catch (DomainException _) {
            return false;
        }
    }

    private static boolean isTakenByZlib(byte[] packed, int length) {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            var bytes = new byte[100_000];
            int at = 0;
            for (int count = 1; count > 0; at += count) count = inflater.inflate(bytes, at, bytes.length - at);
            return at >= length && inflater.finished();
        } catch (DataFormatException _) {
            return false;
        }
    }

    /** Runs, repeats and noise. */
    private static byte[] bytes(SplittableRandom random, int length) {
        var bytes = new byte[length];
        for (int at = 0; at < length; ) {
            int end = Math.min(length, at + random.nextInt(1, 700));
            switch (random.nextInt(3)) {
                case 0 -> Arrays.fill(bytes, at, end, (byte) random.nextInt());
                case 1 -> {
                    int distance = random.nextInt(1, 40_000);
                    for (int i = at; i < end; i++) bytes[i] = i < distance ? 7 : bytes[i - distance];
                }
                default -> {
                    for (int i = at; i < end; i++) bytes[i] = (byte) random.nextInt(1 << random.nextInt(1, 9));
                }
            }
            at = end;
        }
        return bytes;
    }

    private static byte[] packed(byte[] bytes, int level, int strategy) {
        try (var deflater = new Deflater(level)) {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[bytes.length + bytes.length / 100 + 200];
            int length = 0;
            while (!deflater.finished()) length += deflater.deflate(packed, length, packed.length - length);
            return Arrays.copyOf(packed, length);
        }
    }

    private static Inflate.Source pieces(byte[] packed, int length) {
        var rest = ByteBuffer.wrap(packed);
        return () -> {
            int count = Math.min(length, rest.remaining());
            var piece = rest.slice(rest.position(), count);
            rest.position(rest.position() + count);
            return piece;
        };
    }
}
