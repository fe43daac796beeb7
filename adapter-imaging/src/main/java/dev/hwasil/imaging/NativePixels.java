package dev.hwasil.imaging;

import dev.hwasil.imaging.Lanczos.Span;
import dev.hwasil.imaging.Pixels.Layout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A picture as a library of native code leaves it, of which any thread can have any row: rows from the top, pixels
 * interleaved. Inks lack what they cover.
 *
 * @param span how many of its pixels it covers
 */
record NativePixels(MemorySegment bytes, Size size, Span span, Layout layout) {

    /** Puts a row's pixels there. */
    void read(int row, byte[] to) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, (long) row * to.length, to, 0, to.length);
        if (layout == Layout.CMYK) for (int i = 0; i < to.length; i++) to[i] = (byte) ~to[i]; // Adobe's way
    }
}
