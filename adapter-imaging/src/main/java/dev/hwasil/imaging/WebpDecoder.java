package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;
import static dev.hwasil.imaging.NativeLibrary.INT;
import static dev.hwasil.imaging.NativeLibrary.LONG;
import static dev.hwasil.imaging.NativeLibrary.POINTER;
import static dev.hwasil.imaging.NativeLibrary.unexpected;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.hwasil.imaging.Lanczos.Span;
import dev.hwasil.imaging.Pixels.Layout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Decodes WebPs by libwebp's C interface: of an animated one the first frame, as it lies on its canvas. */
final class WebpDecoder {

    private static final int ALPHA_FLAG = 0x10;

    private final MethodHandle decodeRgb;
    private final MethodHandle decodeRgba;

    WebpDecoder(NativeLibrary library) {
        decodeRgb = library.pointerFunction("WebPDecodeRGBInto", POINTER, LONG, POINTER, LONG, INT);
        decodeRgba = library.pointerFunction("WebPDecodeRGBAInto", POINTER, LONG, POINTER, LONG, INT);
    }

    /** How many bytes {@link #decode} holds at once, for the most: libwebp's own pixels and those it gives. */
    long memory(WebpHeader header, Size target) {
        int channels = layout(header).channels();
        return 2 * header.stored().pixels() * channels
                + Workers.BANDS * Reducer.memory(header.stored(), channels, target);
    }

    /** The picture as it lies in the file, reduced to the target. */
    Pixels decode(MemorySegment file, WebpHeader header, Size target, Workers workers) {
        try (var arena = Arena.ofShared()) {
            var canvas = workers.call(() -> decoded(file, header, arena));
            var size = header.stored();
            return Reducer.reduce(new NativePixels(canvas, size, Span.of(size), layout(header)), target, workers);
        }
    }

    private static Layout layout(WebpHeader header) {
        return header.opaque() ? Layout.RGB : Layout.RGBA;
    }

    private MemorySegment decoded(MemorySegment file, WebpHeader header, Arena arena) {
        var size = header.stored();
        int channels = layout(header).channels();
        var canvas = arena.allocate(size.pixels() * channels);
        int stride = size.width() * channels;
        var frame = header.firstFrame();
        if (frame == null) decode(header.opaque() ? decodeRgb : decodeRgba, file, canvas, stride);
        else {
            var still = MemorySegment.ofBuffer(still(frame, arena));
            long place = (long) frame.top() * stride + (long) frame.left() * channels;
            decode(decodeRgba, still, canvas.asSlice(place), stride);
        }
        return canvas;
    }

    private static void decode(MethodHandle decodeInto, MemorySegment webp, MemorySegment pixels, int stride) {
        MemorySegment answer;
        try {
            answer = (MemorySegment) decodeInto.invokeExact(webp, webp.byteSize(), pixels, pixels.byteSize(), stride);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
        if (answer.equals(MemorySegment.NULL)) throw undecodable();
    }

    /** A frame of an animation as a picture of its own. */
    private static ByteBuffer still(WebpHeader.Frame frame, Arena arena) {
        int width = frame.size().width() - 1;
        int height = frame.size().height() - 1;
        int length = 4 + 8 + 10 + frame.chunks().limit();
        return arena.allocate(8L + length)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("RIFF"))
                .putInt(length)
                .put(latin("WEBPVP8X"))
                .putInt(10)
                .putInt(ALPHA_FLAG)
                .putShort((short) width)
                .put((byte) (width >> 16))
                .putShort((short) height)
                .put((byte) (height >> 16))
                .put(frame.chunks().duplicate())
                .flip();
    }

    private static byte[] latin(String letters) {
        return letters.getBytes(ISO_8859_1);
    }
}
