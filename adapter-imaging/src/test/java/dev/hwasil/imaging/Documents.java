package dev.hwasil.imaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.hwasil.application.image.SamplePicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Photoshop documents and TIFFs; the TIFFs are written by the JDK. */
final class Documents {

    private Documents() {}

    /**
     * A Photoshop document of that picture, its rows packed. With alpha it is as Photoshop writes it: the colours as
     * they look on white, and a negative count of layers as the sign that a fourth channel is alpha.
     */
    static byte[] psd(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int channels = image.getColorModel().hasAlpha() ? 4 : 3;
        var lengths = new ByteArrayOutputStream();
        var rows = new ByteArrayOutputStream();
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < height; y++) {
                var row = new byte[width];
                for (int x = 0; x < width; x++) row[x] = onWhite(image.getRGB(x, y), channel);
                var packed = packed(row);
                lengths.writeBytes(new byte[] {(byte) (packed.length >> 8), (byte) packed.length});
                rows.writeBytes(packed);
            }
        }
        var layers = channels == 4 ? new byte[] {0, 0, 0, 6, 0, 0, 0, 2, -1, -1} : new byte[4];
        return Segments.join(
                psdStart(width, height, channels),
                new byte[8],
                layers,
                new byte[] {0, 1},
                lengths.toByteArray(),
                rows.toByteArray());
    }

    private static byte onWhite(int argb, int channel) {
        int alpha = argb >>> 24;
        if (channel == 3) return (byte) alpha;
        int colour = (argb >> (16 - 8 * channel)) & 0xFF;
        return (byte) ((colour * alpha + 255 * (255 - alpha) + 127) / 255);
    }

    /** The header of a Photoshop document, and nothing of its picture. */
    static byte[] psdHeader(int width, int height) {
        return SamplePicture.psd(width, height).bytes();
    }

    private static byte[] psdStart(int width, int height, int channels) {
        var start = Arrays.copyOf(psdHeader(width, height), 26);
        start[13] = (byte) channels;
        return start;
    }

    /** Runs of the same byte, and of different ones. */
    private static byte[] packed(byte[] row) {
        var packed = new ByteArrayOutputStream();
        for (int at = 0; at < row.length; ) {
            int same = same(row, at);
            int end = at + same;
            if (same < 3) while (end < row.length && end - at < 128 && same(row, end) < 3) end++;
            packed.write(same < 3 ? end - at - 1 : 1 - same);
            packed.write(row, at, same < 3 ? end - at : 1);
            at = end;
        }
        return packed.toByteArray();
    }

    private static int same(byte[] row, int at) {
        int end = at + 1;
        while (end < row.length && end - at < 128 && row[end] == row[at]) end++;
        return end - at;
    }

    /**
     * The picture as a TIFF, packed in the way of that name: {@code LZW}, {@code Deflate}, {@code PackBits} or none.
     */
    static byte[] tiff(BufferedImage image, String packing) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var param = writer.getDefaultWriteParam();
        if (!packing.isEmpty()) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(packing);
        }
        return Pictures.written(writer, new IIOImage(image, null, null), param);
    }

    /** The directory of a TIFF in red, green and blue, and nothing of its picture. */
    static byte[] tiffHeader(int width, int height) {
        int[][] tags = {
            {256, width}, {257, height}, {258, 8}, {259, 1}, {262, 2}, {273, 8}, {277, 3}, {278, height}, {279, 100}
        };
        var tiff = ByteBuffer.allocate(8 + 2 + tags.length * 12 + 4)
                .put("MM".getBytes(US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) tags.length);
        for (var tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return tiff.array();
    }
}
