package dev.hwasil.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Files of pictures such as people upload. The same arguments always give the same bytes. */
public final class Pictures {

    private Pictures() {}

    /** A photo: a JPEG as a camera writes it, about 6 MB at 6000×4000. */
    public static byte[] photo(int width, int height) {
        return jpeg(new Landscape(width, height).picture(), 0.9f, false);
    }

    /** A painting: an opaque PNG full of brush strokes. */
    public static byte[] painting(int width, int height) {
        return png(Studio.painting(width, height, false));
    }

    /** A painting on transparent ground: a PNG with soft alpha. */
    public static byte[] paintingWithAlpha(int width, int height) {
        return png(Studio.painting(width, height, true));
    }

    /** A line drawing on transparent ground: a PNG. */
    public static byte[] lineDrawing(int width, int height) {
        return png(Studio.lineDrawing(width, height, false));
    }

    /** A line drawing on white: a PNG. */
    public static byte[] lineDrawingOnWhite(int width, int height) {
        return png(Studio.lineDrawing(width, height, true));
    }

    /** A line drawing on white, in grey alone: a PNG. */
    static byte[] lineDrawingInGrey(int width, int height) {
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = grey.createGraphics();
        canvas.drawImage(Studio.lineDrawing(width, height, true), 0, 0, null);
        canvas.dispose();
        return png(grey);
    }

    /** A painting as a scanner gives it: a JPEG in Adobe RGB that lies on its side. */
    static byte[] scan(int width, int height) {
        var jpeg = jpeg(Studio.painting(width, height, false), 0.92f, false);
        return Segments.orient(Segments.profile(jpeg, goldenProfile("adobe-rgb.jpg")), 6, ByteOrder.BIG_ENDIAN);
    }

    /** A painting as it goes to print: a JPEG in inks, inverted as Adobe writes them, with their profile. */
    static byte[] print(int width, int height) {
        var painting = Studio.painting(width, height, false);
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var row = new int[3 * width];
        var inverted = new int[4 * width];
        for (int y = 0; y < height; y++) {
            painting.getRaster().getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int light = Math.max(1, Math.max(row[3 * x], Math.max(row[3 * x + 1], row[3 * x + 2])));
                for (int i = 0; i < 3; i++) inverted[4 * x + i] = row[3 * x + i] * 255 / light;
                inverted[4 * x + 3] = light;
            }
            inks.setPixels(0, y, width, 1, inverted);
        }
        return Segments.adobe(Segments.profile(jpeg(inks, 0.92f), goldenProfile("ink-profile.jpg")), 0);
    }

    private static byte[] goldenProfile(String name) {
        try (var file = Pictures.class.getResourceAsStream("/golden/" + name)) {
            var profile = Header.read(ByteBuffer.wrap(file.readAllBytes())).profile();
            var bytes = new byte[profile.remaining()];
            profile.get(bytes);
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A painting as a WebP. */
    public static byte[] webp(int width, int height) {
        return webp(Studio.painting(width, height, false));
    }

    /** A painting as a Photoshop document. */
    public static byte[] psd(int width, int height) {
        return Documents.psd(Studio.painting(width, height, false));
    }

    /** A painting as a TIFF, packed by LZW. */
    public static byte[] tiff(int width, int height) {
        return Documents.tiff(Studio.painting(width, height, false), "LZW");
    }

    /** How large the header of a WebP says that it is, as in {@code 1920x1080}. */
    public static String sizeOfWebp(byte[] webp) {
        var size = WebpHeader.read(ByteBuffer.wrap(webp)).stored();
        return size.width() + "x" + size.height();
    }

    static byte[] jpeg(BufferedImage image, float quality, boolean progressive) {
        return jpeg(new IIOImage(image, null, null), quality, progressive);
    }

    /** The samples as they are. */
    static byte[] jpeg(Raster samples, float quality) {
        return jpeg(new IIOImage(samples, null, null), quality, false);
    }

    private static byte[] jpeg(IIOImage image, float quality, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        if (progressive) param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, image, param);
    }

    /** What the writer makes of it; the writer is used up. */
    static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param) {
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, image, param);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A PNG that comes in seven passes. */
    static byte[] interlaced(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, new IIOImage(image, null, null), param);
    }

    static byte[] webp(BufferedImage image) {
        return new WebpEncoder(Libwebp.load()).encode(pixels(image), 90, 2);
    }

    private static Pixels pixels(BufferedImage image) {
        var size = new Size(image.getWidth(), image.getHeight());
        var argb = image.getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
        var bytes = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            bytes[4 * i] = (byte) (argb[i] >> 16);
            bytes[4 * i + 1] = (byte) (argb[i] >> 8);
            bytes[4 * i + 2] = (byte) argb[i];
            bytes[4 * i + 3] = (byte) (argb[i] >> 24);
        }
        return new Pixels(size, Pixels.Layout.RGBA, bytes);
    }
}
