package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;
import static dev.hwasil.imaging.NativeLibrary.INT;
import static dev.hwasil.imaging.NativeLibrary.LONG;
import static dev.hwasil.imaging.NativeLibrary.POINTER;
import static dev.hwasil.imaging.NativeLibrary.unexpected;

import dev.hwasil.imaging.Lanczos.Span;
import dev.hwasil.imaging.Pixels.Layout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** Decodes JPEGs by libjpeg-turbo, which divides a picture by 2, 4 or 8 on the way: what is not needed is not made. */
final class TurboJpegDecoder implements JpegDecoder {

    private static final List<String> NAMES = List.of("libturbojpeg.so.0", "libturbojpeg.dylib", "turbojpeg.dll");

    private static final int FORMAT_RGB = 0;
    private static final int FORMAT_GREY = 6;
    private static final int FORMAT_CMYK = 11;
    private static final int STOP_ON_WARNING = 8192;

    /** A picture comes in so many eighths of its extent: of its own sixteen, the ones that it computes fast. */
    private static final List<Integer> EIGHTHS = List.of(1, 2, 3, 4);

    /** What is left to the finer filter: it gets at least this many pixels for one, where there are as many. */
    private static final double LEFT = 1.25;

    private final MethodHandle open;
    private final MethodHandle decompress;
    private final MethodHandle close;

    private TurboJpegDecoder(NativeLibrary library) {
        open = library.pointerFunction("tjInitDecompress");
        decompress = library.intFunction("tjDecompress2", POINTER, POINTER, LONG, POINTER, INT, INT, INT, INT, INT);
        close = library.intFunction("tjDestroy", POINTER);
    }

    /** The decoder, where the system has the library. */
    static Optional<TurboJpegDecoder> ofSystem() {
        return NativeLibrary.ofSystem(NAMES).map(TurboJpegDecoder::new);
    }

    @Override
    public long memory(JpegHeader header, Size target) {
        var size = scaled(header.stored(), eighths(header.stored(), target));
        int channels = header.colours().layout().channels();
        return header.coefficients()
                + size.pixels() * channels
                + Workers.BANDS * Lanczos.memory(size, channels, target);
    }

    @Override
    public Pixels decode(MemorySegment file, JpegHeader header, Size target, Workers workers) {
        int eighths = eighths(header.stored(), target);
        var size = scaled(header.stored(), eighths);
        var layout = header.colours().layout();
        try (var arena = Arena.ofShared()) {
            var pixels = workers.call(() -> {
                var _ = JpegScans.count(file.asByteBuffer(), header);
                var decoded = arena.allocate(size.pixels() * layout.channels());
                if (decompress(file, decoded, size, format(layout)) != 0) throw undecodable();
                return decoded;
            });
            var span = Span.of(header.stored()).times(eighths / 8.0);
            return Reducer.reduce(new NativePixels(pixels, size, span, layout), target, workers);
        }
    }

    private int decompress(MemorySegment file, MemorySegment pixels, Size size, int format) {
        try {
            var decoder = (MemorySegment) open.invokeExact();
            try {
                return (int) decompress.invokeExact(
                        decoder,
                        file,
                        file.byteSize(),
                        pixels,
                        size.width(),
                        0,
                        size.height(),
                        format,
                        STOP_ON_WARNING);
            } finally {
                int _ = (int) close.invokeExact(decoder);
            }
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    private static int eighths(Size full, Size target) {
        return EIGHTHS.stream()
                .filter(eighths -> full.width() * eighths >= 8 * LEFT * target.width()
                        && full.height() * eighths >= 8 * LEFT * target.height())
                .findFirst()
                .orElse(8);
    }

    /** As libjpeg-turbo rounds it. */
    private static Size scaled(Size full, int eighths) {
        return new Size(Math.ceilDiv(full.width() * eighths, 8), Math.ceilDiv(full.height() * eighths, 8));
    }

    private static int format(Layout layout) {
        return switch (layout) {
            case GREY -> FORMAT_GREY;
            case RGB, RGBA -> FORMAT_RGB;
            case CMYK -> FORMAT_CMYK;
        };
    }
}
