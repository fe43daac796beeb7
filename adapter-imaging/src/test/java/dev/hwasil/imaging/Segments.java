package dev.hwasil.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts segments into JPEGs. */
final class Segments {

    private static final int PIECE = 60_000;

    private Segments() {}

    /** The same JPEG with that segment right behind its start. */
    static byte[] insert(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same JPEG, said to lie so. */
    static byte[] orient(byte[] jpeg, int orientation, ByteOrder order) {
        return insert(jpeg, 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), exif(orientation, order)));
    }

    /** The same JPEG, said to be in the colours of that profile. */
    static byte[] profile(byte[] jpeg, byte[] profile) {
        int pieces = Math.ceilDiv(profile.length, PIECE);
        var result = jpeg;
        for (int piece = pieces; piece >= 1; piece--) {
            int from = (piece - 1) * PIECE;
            var header = "ICC_PROFILE\0%c%c".formatted(piece, pieces).getBytes(ISO_8859_1);
            var part = new byte[Math.min(PIECE, profile.length - from)];
            System.arraycopy(profile, from, part, 0, part.length);
            result = insert(result, 0xE2, join(header, part));
        }
        return result;
    }

    /** The same JPEG with an Adobe segment, which says how its colours are transformed. */
    static byte[] adobe(byte[] jpeg, int transform) {
        return insert(jpeg, 0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
    }

    /** EXIF data with an orientation among other tags. */
    static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(8 + 2 + 2 * 12 + 4)
                .order(order)
                .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0103)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) bytes.writeBytes(part);
        return bytes.toByteArray();
    }
}
