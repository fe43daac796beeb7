package dev.hwasil.application.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The outside of a picture: a header as the format has it, no pixels, and the format's end. Enough for whatever looks
 * at headers only; a decoder does not take it.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SamplePicture(byte[] bytes) {

    /** The bytes of a PNG's last chunk. */
    private static final int END = 12;

    /** A PNG of that extent. */
    public static SamplePicture png(int width, int height) {
        return new SamplePicture(ByteBuffer.allocate(8 + 25 + END)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .putInt(0)
                .putInt(0)
                .put(ascii("IEND"))
                .putInt(0xAE426082)
                .array());
    }

    /** A PNG of that extent with so many bytes, zeros before its end. */
    public static SamplePicture png(int width, int height, int length) {
        var png = png(width, height).bytes();
        var padded = Arrays.copyOf(png, length);
        System.arraycopy(png, png.length - END, padded, length - END, END);
        return new SamplePicture(padded);
    }

    /** A JPEG of that extent. */
    public static SamplePicture jpeg(int width, int height) {
        return new SamplePicture(ByteBuffer.allocate(2 + 10 + 2)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) 8)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 0)
                .putShort((short) 0xFFD9)
                .array());
    }

    /** A still WebP of that extent. */
    public static SamplePicture webp(int width, int height) {
        return webp(width, height, false);
    }

    /** A WebP of that extent that moves. */
    public static SamplePicture animatedWebp(int width, int height) {
        return webp(width, height, true);
    }

    /** A Photoshop document of that extent. */
    public static SamplePicture psd(int width, int height) {
        return new SamplePicture(ByteBuffer.allocate(26 + 3 * 4 + 2)
                .put(ascii("8BPS"))
                .putShort((short) 1)
                .position(12)
                .putShort((short) 3)
                .putInt(height)
                .putInt(width)
                .putShort((short) 8)
                .putShort((short) 3)
                .array());
    }

    /** A TIFF of that extent. */
    public static SamplePicture tiff(int width, int height) {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4)
                .put(ascii("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        for (var tag = 256; tag <= 257; tag++) {
            tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(tag == 256 ? width : height);
        }
        return new SamplePicture(tiff.array());
    }

    private static SamplePicture webp(int width, int height, boolean animated) {
        return new SamplePicture(ByteBuffer.allocate(12 + 18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + 18)
                .put(ascii("WEBPVP8X"))
                .putInt(10)
                .putInt(animated ? 2 : 0)
                .putShort((short) (width - 1))
                .put((byte) ((width - 1) >> 16))
                .putShort((short) (height - 1))
                .put((byte) ((height - 1) >> 16))
                .array());
    }

    /** The same picture without its last bytes. */
    public SamplePicture damaged() {
        return new SamplePicture(Arrays.copyOf(bytes, bytes.length - 2));
    }

    /** The same picture in a file of that name in the folder. */
    public Path in(Path folder, String name) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
