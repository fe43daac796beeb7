package dev.hwasil.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pictures that nobody uploads by accident. */
public final class HostilePictures {

    private HostilePictures() {}

    /** The same picture with something behind its end. */
    public static byte[] followedBy(byte[] picture, byte[] tail) {
        return Segments.join(picture, tail);
    }

    /** An archive with one file in it, which is a JAR too. */
    public static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose EXIF data tell where it was taken. */
    public static byte[] takenAt(byte[] jpeg, String place) {
        var text = place.getBytes(US_ASCII);
        var gps = 8 + 2 + 12 + 4;
        var exif = ByteBuffer.allocate(gps + 2 + 12 + 4 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("II".getBytes(US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x8825) // where the GPS directory is
                .putShort((short) 4)
                .putInt(1)
                .putInt(gps)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 0x001C) // the name of the area
                .putShort((short) 7)
                .putInt(text.length)
                .putInt(gps + 2 + 12 + 4)
                .putInt(0)
                .put(text);
        return Segments.insert(jpeg, 0xE1, Segments.join("Exif\0\0".getBytes(US_ASCII), exif.array()));
    }

    /** A JPEG whose XMP is that XML. */
    public static byte[] xmpOfJpeg(byte[] jpeg, String xml) {
        return Segments.insert(jpeg, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + xml).getBytes(US_ASCII));
    }

    /** A PNG whose XMP is that XML. */
    public static byte[] xmpOfPng(byte[] png, String xml) {
        return Chunks.insert(png, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + xml).getBytes(US_ASCII));
    }

    /** A PNG whose header says so. */
    public static byte[] png(int width, int height) {
        return Chunks.pngHeader(width, height);
    }

    /** A JPEG whose header says so. */
    public static byte[] jpeg(int width, int height) {
        var jpeg = Pictures.photo(300, 200);
        var frame = new String(jpeg, ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    /** The header of a Photoshop document, and nothing of its picture. */
    public static byte[] psd(int width, int height) {
        return Documents.psdHeader(width, height);
    }

    /** The directory of a TIFF, and nothing of its picture. */
    public static byte[] tiff(int width, int height) {
        return Documents.tiffHeader(width, height);
    }

    /** A lossless WebP whose header says so, with hardly more than that. */
    public static byte[] webp(int width, int height) {
        return ByteBuffer.allocate(20 + 10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(12 + 10)
                .put("WEBPVP8L".getBytes(US_ASCII))
                .putInt(10)
                .put((byte) 0x2F)
                .putInt((width - 1) | ((height - 1) << 14))
                .array();
    }

    /** A PNG of one colour. */
    public static byte[] plain(int width, int height) {
        return Pictures.png(Flags.plain(width, height, Flags.TEAL));
    }

    /** A JPEG of which the last tenth is missing. */
    public static byte[] truncated() {
        var photo = Pictures.photo(1200, 800);
        return Arrays.copyOf(photo, photo.length / 10 * 9);
    }

    /** A PNG whose last checksum of pixels is wrong. */
    public static byte[] wrongChecksum() {
        var painting = Pictures.painting(600, 400);
        painting[painting.length - 12 - 4] ^= 1;
        return painting;
    }

    /** A JPEG whose codes make no sense from its middle on. */
    public static byte[] wrongCodes() {
        var photo = Pictures.photo(1200, 800);
        Arrays.fill(photo, photo.length / 2, photo.length / 2 + 2_000, (byte) 0x7F);
        return photo;
    }

    /** A progressive JPEG that says the same so often. */
    public static byte[] scans(int count) {
        var progressive = Pictures.jpeg(new Landscape(300, 200).picture(), 0.9f, true);
        int last = new String(progressive, ISO_8859_1).lastIndexOf("\u00FF\u00DA");
        var scans = new byte[count][];
        Arrays.fill(scans, Arrays.copyOfRange(progressive, last, progressive.length - 2));
        return Segments.join(Arrays.copyOf(progressive, last), Segments.join(scans), new byte[] {-1, -39});
    }

    /** A WebP of so many frames. */
    public static byte[] movingWebp(int frames) {
        var stills = new byte[frames][];
        Arrays.fill(stills, Pictures.webp(Flags.plain(16, 16, Flags.PLUM)));
        return Chunks.animation(16, 16, 0, 0, stills);
    }

    /** A PNG of so many frames, each in the same place. */
    public static byte[] movingPng(int frames) {
        var still = plain(16, 16);
        var control =
                Chunks.pngChunk("acTL", ByteBuffer.allocate(8).putInt(frames).array());
        var pixels = pixels(still);
        var chunks = new ByteArrayOutputStream();
        for (int frame = 1; frame < frames; frame++) {
            chunks.writeBytes(Chunks.pngChunk("fcTL", frameControl(2 * frame - 1)));
            var number = ByteBuffer.allocate(4).putInt(2 * frame).array();
            chunks.writeBytes(Chunks.pngChunk("fdAT", Segments.join(number, pixels)));
        }
        return Segments.join(
                Arrays.copyOf(still, 33),
                control,
                Chunks.pngChunk("fcTL", frameControl(0)),
                Arrays.copyOfRange(still, 33, still.length - 12),
                chunks.toByteArray(),
                Arrays.copyOfRange(still, still.length - 12, still.length));
    }

    private static byte[] pixels(byte[] png) {
        int start = new String(png, ISO_8859_1).indexOf("IDAT");
        return Arrays.copyOfRange(
                png, start + 4, start + 4 + ByteBuffer.wrap(png).getInt(start - 4));
    }

    private static byte[] frameControl(int number) {
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(16)
                .putInt(16)
                .putLong(0)
                .putShort((short) 1)
                .putShort((short) 10)
                .array();
    }
}
